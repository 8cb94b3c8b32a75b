using System.Collections.Immutable;
using System.Text;
using Auditor.Auditing;
using Auditor.Configuration.Waivers;
using Auditor.Templates;
using Policies.Model;

namespace Auditor.Tests.Configuration.Waivers;

public sealed class CdkAcknowledgementsTests
{
    private readonly List<Problem> _problems = [];

    [Theory]
    [InlineData("Auditor::rds-multi-az")]
    [InlineData("auditor::rds-multi-az")]
    [InlineData("rds-multi-az")]
    [InlineData("Annotation::rds-multi-az")]
    [InlineData("Construct-Annotations::rds-multi-az")]
    public void An_acknowledged_policy_is_waived_without_owner_and_expiry(string id)
    {
        var waiver = Assert.Single(Read(id));

        Assert.Empty(_problems);
        Assert.Equal(new AppliedWaiver("Scratch data", null, null, new("cdk.out/manifest.json", 2, 3)), waiver.Apply());
        Assert.Equal("rds-multi-az", waiver.Policy);
    }

    [Theory]
    [InlineData("AwsSolutions-RDS3")]
    [InlineData("CfnGuardValidator::RDS_MULTI_AZ")]
    [InlineData("CfnGuardValidator::rds-multi-az")]
    [InlineData("AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/X]")]
    [InlineData("Annotation::rds-mutli-az")]
    [InlineData("::rds-mutli-az")]
    public void What_other_tools_acknowledge_is_none_of_ours(string id)
    {
        Assert.Empty(Read(id));
        Assert.Empty(_problems);
    }

    [Fact]
    public void An_unknown_policy_of_ours_is_a_problem()
    {
        Assert.Empty(Read("Auditor::rds-mutli-az"));
        Assert.Equal("cdk.out/manifest.json:2:3: there is no policy \"rds-mutli-az\"; did you mean rds-multi-az?", Sample.Lines(_problems));
    }

    [Fact]
    public void A_policy_that_cannot_be_waived_cannot_be_acknowledged()
    {
        Assert.Empty(Read("Auditor::rds-backup-retention"));
        Assert.Equal("cdk.out/manifest.json:2:3: rds-backup-retention cannot be waived: policies.json says \"waivable\": false; remove the acknowledgement", Sample.Lines(_problems));
    }

    [Theory]
    [InlineData("/App/Database", "App/Database/Resource", "cdk.out/App.template.json", true)]
    [InlineData("/App/Database", "App/Database", "cdk.out/App.template.json", true)]
    [InlineData("App/Database", "App/Database/Resource", "cdk.out/App.template.json", true)]
    [InlineData("/App/Database", "App/Database2/Resource", "cdk.out/App.template.json", false)]
    [InlineData("/App/Database", "App/Cache/Resource", "cdk.out/App.template.json", false)]
    [InlineData("/", "App/Cache/Resource", "cdk.out/App.template.json", true)]
    [InlineData("/App/Database", "App/Database/Resource", "cdk.out/assembly-Stage/App.template.json", true)]
    [InlineData("/App/Database", "App/Database/Resource", "other/App.template.json", false)]
    [InlineData("/App/Database", "App/Database/Resource", null, true)]
    [InlineData("/App/Database", null, "cdk.out/App.template.json", false)]
    public void An_acknowledgement_is_for_its_construct_and_those_within(string construct, string? path, string? template, bool covers)
    {
        var resource = new AuditedResource { Type = "AWS::RDS::DBInstance", LogicalId = "Db", ConstructPath = path, Template = template };
        var waiver = Assert.Single(Read("Auditor::rds-multi-az", construct));

        Assert.Equal(covers, waiver.Covers(resource));
        Assert.Equal(covers, new WaiverBook([waiver], Sample.Policies, Sample.Valid("{}"), TimeProvider.System).Match("rds-multi-az", resource) is not null);
    }

    [Fact]
    public void Data_of_another_form_is_passed_over()
    {
        var acknowledgements = new CdkAcknowledgements(Sample.Policies, Sample.Valid("{}"), _problems);
        acknowledgements.Add(new ScalarNode("x", ScalarKind.Text, default), "/App", "manifest.json");

        Assert.Empty(acknowledgements.Waivers);
    }

    private ImmutableArray<Waiver> Read(string id, string construct = "/App/Database")
    {
        var configuration = Sample.Valid("""{ "policies": { "rds-backup-retention": { "waivable": false } } }""");
        var acknowledgements = new CdkAcknowledgements(Sample.Policies, configuration, _problems);
        var data = JsonTreeReader.Read(Encoding.UTF8.GetBytes($$"""
            {
              "{{id}}": "Scratch data"
            }
            """), "cdk.out/manifest.json");
        acknowledgements.Add(data, construct, "cdk.out/manifest.json");
        return acknowledgements.Waivers;
    }
}
