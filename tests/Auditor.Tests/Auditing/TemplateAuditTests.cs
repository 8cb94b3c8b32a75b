using System.Text;
using Auditor.Auditing;
using Auditor.Configuration;
using Auditor.Configuration.Binding;
using Auditor.Reporting;
using Auditor.Templates;
using Auditor.Tests.Commands;
using Policies;
using Policies.Model;

namespace Auditor.Tests.Auditing;

/// <summary>What an audit of templates states about the frameworks' controls.</summary>
public sealed class TemplateAuditTests
{
    private static readonly PolicyDirectory Catalogue = new(PolicyCatalog.All);

    [Fact]
    public void A_violation_fails_the_controls_of_its_policy_and_a_control_without_a_policy_is_stated()
    {
        var result = Audit(WorkingFolder.Database);
        Assert.Equal(ControlOutcome.NonCompliant, Control(result, "AWS-FSBP", "RDS.5").Outcome);
        Assert.Equal(ControlOutcome.Compliant, Control(result, "AWS-FSBP", "RDS.3").Outcome);
        Assert.Equal(ControlOutcome.NotApplicable, Control(result, "AWS-FSBP", "CloudFront.1").Outcome);
        Assert.Equal(ControlOutcome.NotCovered, Control(result, "AWS-FSBP", "ACM.1").Outcome);
        Assert.Equal(FrameworkTable.All.Select(framework => framework.Name), result.Frameworks.Select(framework => framework.Name), StringComparer.Ordinal);
        Assert.Equal(FrameworkTable.All.SelectMany(framework => framework.Controls).Select(control => control.Id), result.Frameworks.SelectMany(framework => framework.Controls).Select(control => control.Id), StringComparer.Ordinal);
    }

    [Fact]
    public void A_waived_violation_waives_the_control() =>
        Assert.Equal(
            ControlOutcome.Waived,
            Control(Audit(WorkingFolder.Database, """{ "waivers": [ { "policy": "rds-multi-az", "resource": "*", "reason": "scratch", "owner": "team", "expires": "2999-01-31" } ] }"""), "AWS-FSBP", "RDS.5").Outcome);

    [Fact]
    public void A_disabled_policy_leaves_its_controls_not_selected()
    {
        var control = Control(Audit(WorkingFolder.Database, """{ "policies": { "rds-multi-az": { "enabled": false } } }"""), "AWS-FSBP", "RDS.5");
        Assert.Equal(ControlOutcome.NotSelected, control.Outcome);
        Assert.Equal(["rds-multi-az"], control.NotSelected, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("production", "Compliant")]
    [InlineData("development", "NotSelected")]
    [InlineData(null, "NotSelected")]
    public void A_policy_of_one_environment_vouches_for_no_other(string? environment, string outcome)
    {
        var template = WorkingFolder.Database.Replace("MultiAZ: false", "MultiAZ: true", StringComparison.Ordinal);
        var result = Audit(template, """{ "environments": { "production": {}, "development": {} }, "policies": { "rds-multi-az": { "environments": ["production"] } } }""", environment);
        Assert.Equal(outcome, Words.Of(Control(result, "AWS-FSBP", "RDS.5").Outcome));
        Assert.Equal(ControlOutcome.Compliant, Control(result, "AWS-FSBP", "RDS.3").Outcome);
    }

    [Fact]
    public void A_policy_that_throws_leaves_its_controls_unknown()
    {
        var result = Audit(WorkingFolder.Database, policies: new PolicyDirectory([new PolicyDescriptor(typeof(FrailPolicy))]));
        Assert.Equal(ProblemKind.Policy, Assert.Single(result.Errors).Kind);
        Assert.Equal(1, Assert.Single(result.Policies).Counts.Failed);
        Assert.Equal(ControlOutcome.Unknown, Control(result, "AWS-FSBP", "RDS.5").Outcome);
        Assert.Equal(ControlOutcome.NotCovered, Control(result, "AWS-FSBP", "RDS.3").Outcome);
    }

    [Fact]
    public void What_a_macro_hides_leaves_no_control_clean()
    {
        var result = Audit($"Transform: AWS::Serverless-2016-10-31\n{WorkingFolder.Database}");
        Assert.DoesNotContain(result.Frameworks.SelectMany(framework => framework.Controls), control => control.Outcome is ControlOutcome.Compliant or ControlOutcome.NotApplicable);
        Assert.Equal(ControlOutcome.NonCompliant, Control(result, "AWS-FSBP", "RDS.5").Outcome);
        Assert.Equal(ControlOutcome.Unknown, Control(result, "AWS-FSBP", "RDS.3").Outcome);
    }

    [Fact]
    public void A_template_that_cannot_be_read_leaves_no_control_clean()
    {
        var request = Request(WorkingFolder.Database) with { Problems = [new Problem(ProblemKind.Template, "this is no template", "other.yaml")] };
        var result = new TemplateAudit(request, TimeProvider.System).Run(cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(ControlOutcome.Unknown, Control(result, "AWS-FSBP", "RDS.3").Outcome);
    }

    [Fact]
    public void Frameworks_are_stated_where_they_are_asked_for_only()
    {
        var request = Request(WorkingFolder.Database);
        Assert.Empty(new TemplateAudit(request with { Frameworks = FrameworkSelection.None }, TimeProvider.System).Run(cancellation: TestContext.Current.CancellationToken).Frameworks);
        var two = new TemplateAudit(request with { Frameworks = FrameworkSelection.Read(["soc-2,cis-aws-7*"], []) }, TimeProvider.System).Run(cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(["CIS-AWS-7.0", "SOC-2"], two.Frameworks.Select(framework => framework.Name), StringComparer.Ordinal);
    }

    private static AuditResult Audit(string template, string configuration = "{}", string? environment = null, PolicyDirectory? policies = null) =>
        new TemplateAudit(Request(template, configuration, environment, policies), TimeProvider.System).Run(cancellation: TestContext.Current.CancellationToken);

    private static AuditRequest Request(string template, string configuration = "{}", string? environment = null, PolicyDirectory? policies = null)
    {
        var read = ConfigurationFile.Read(Encoding.UTF8.GetBytes(configuration), "policies.json", policies ?? Catalogue);
        Assert.Empty(read.Problems);
        return new()
        {
            Sources = [new TemplateSource.StandardInput(Encoding.UTF8.GetBytes(template))],
            Configuration = read.Configuration,
            Policies = policies ?? Catalogue,
            Environment = environment,
        };
    }

    private static ControlResult Control(AuditResult result, string framework, string id) =>
        result.Frameworks.Single(one => one.Name == framework).Controls.Single(control => control.Id == id);
}
