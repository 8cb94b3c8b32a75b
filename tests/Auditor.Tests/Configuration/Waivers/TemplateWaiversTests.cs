using System.Collections.Immutable;
using System.Text;
using Auditor.Auditing;
using Auditor.Configuration.Waivers;
using Auditor.Templates;
using Policies.Model;

namespace Auditor.Tests.Configuration.Waivers;

public sealed class TemplateWaiversTests
{
    private static readonly ResourceOrigin Origin = new() { Template = "template.yaml", Stack = "App" };

    private readonly List<Problem> _problems = [];

    [Fact]
    public void A_resources_waiver_is_for_it_alone()
    {
        var waivers = Read("""
            Resources:
              Db:
                Type: AWS::RDS::DBInstance
                Metadata:
                  Auditor:
                    Waivers:
                      - policy: rds-multi-az
                        reason: scratch
                        owner: data team
                        expires: 2027-01-31
            """);

        Assert.Empty(_problems);
        var waiver = Assert.Single(waivers);
        Assert.Equal(("rds-multi-az", "scratch", "data team", new DateOnly(2027, 1, 31)), (waiver.Policy, waiver.Reason, waiver.Owner, waiver.Expires));
        Assert.Equal(new Location("template.yaml", 7, 13), waiver.Source);
        Assert.True(waiver.Covers(Resource("Db")));
        Assert.False(waiver.Covers(Resource("Other")));
        Assert.False(waiver.Covers(Resource("Db") with { Template = "other.yaml" }));
        Assert.True(waiver.Covers(Resource("Db") with { Template = null }));
        Assert.False(waiver.Covers(Resource("Db") with { Template = null, Stack = "Other" }));
    }

    [Fact]
    public void A_resources_waiver_may_be_of_drift()
    {
        var waivers = Read("""
            Resources:
              Db:
                Type: AWS::RDS::DBInstance
                Metadata:
                  Auditor:
                    Waivers:
                      - { Policy: drift, Property: Properties/Tags, Reason: scratch, Owner: data team, Expires: "2027-01-31" }
                      - { Policy: rds-multi-az, Property: Properties/Tags, Reason: scratch, Owner: data team, Expires: "2027-01-31" }
            """);

        Assert.Equal("template.yaml:8:37: \"property\" is for waivers whose \"policy\" is \"drift\"; one of rds-multi-az is for its findings whatever the property: remove the key", Assert.Single(_problems).ToString());
        Assert.True(waivers[0].IsOfDrift);
        Assert.True(waivers[0].Covers(Resource("Db") with { Template = null }));
        Assert.True(waivers[0].CoversProperty("Properties/Tags/2"));
    }

    [Fact]
    public void A_templates_waivers_are_for_its_resources_or_some_of_them()
    {
        var waivers = Read("""
            Metadata:
              Auditor:
                waivers:
                  - { Policy: rds-*, Reason: scratch, Owner: data team, Expires: "2027-01-31" }
                  - { policy: rds-*, reason: scratch, owner: data team, expires: "2027-01-31", resource: Db*, environment: production }
            Resources: {}
            """);

        Assert.Empty(_problems);
        Assert.Equal(2, waivers.Length);
        Assert.True(waivers[0].Covers(Resource("Any")));
        Assert.False(waivers[0].Covers(Resource("Any") with { Template = "other.yaml" }));
        Assert.True(waivers[1].Covers(Resource("Db1") with { Environment = "production" }));
        Assert.False(waivers[1].Covers(Resource("Db1")));
        Assert.False(waivers[1].Covers(Resource("Any") with { Environment = "production" }));
    }

    [Fact]
    public void Mistakes_are_reported_in_the_template()
    {
        Read("""
            Metadata:
              Auditor:
                Waiver: []
            Resources:
              Db:
                Type: AWS::RDS::DBInstance
                Metadata:
                  Auditor:
                    Waivers:
                      - policy: rds-multi-az
                        reason: scratch
                        owner: data team
                      - policy: rds-mutli-az
                        reason: scratch
                        owner: data team
                        expires: someday
                        resource: Other
                      - { policy: rds-backup-retention, reason: scratch, owner: data team, expires: 2027-01-31 }
              Queue:
                Type: AWS::SQS::Queue
                Metadata: { Auditor: true }
              Topic:
                Type: AWS::SNS::Topic
                Metadata: { Auditor: { Waivers: { } } }
            """);

        Assert.Equal(
            """
            template.yaml:3:5: "Auditor" has no key "Waiver"; did you mean Waivers?
            template.yaml:10:13: each of "Waivers" needs a key "expires": The last day on which it counts, in UTC, such as 2027-01-31.
            template.yaml:13:21: there is no policy "rds-mutli-az"; did you mean rds-multi-az?
            template.yaml:16:22: "expires" must be a date such as "2027-01-31", was "someday"
            template.yaml:17:13: each of "Waivers" has no key "resource"; it may have "policy", "property", "environment", "reason", "owner", "expires"
            template.yaml:18:13: rds-backup-retention cannot be waived: policies.json says "waivable": false; remove the waiver
            template.yaml:21:26: "Auditor" must be an object, was true
            template.yaml:24:37: "Waivers" must be a list, was an object
            """,
            Sample.Lines(_problems));
        Assert.All(_problems, problem => Assert.Equal(ProblemKind.Template, problem.Kind));
    }

    private static AuditedResource Resource(string logicalId) => new() { Type = "AWS::RDS::DBInstance", LogicalId = logicalId, Template = "template.yaml", Stack = "App" };

    private ImmutableArray<Waiver> Read(string template)
    {
        var configuration = Sample.Valid("""{ "environments": { "production": {} }, "policies": { "rds-backup-retention": { "waivable": false } } }""");
        var waivers = new TemplateWaivers(Sample.Policies, configuration, _problems);
        var root = TemplateText.Parse(Encoding.UTF8.GetBytes(template), "template.yaml");
        if (root["Metadata"] is { } metadata)
        {
            waivers.Add(metadata, Origin);
        }

        foreach (var resource in TemplateGraph.Read([new() { File = "template.yaml", Root = root, Origin = Origin }]).Resources)
        {
            waivers.Add(resource);
        }

        return waivers.Waivers;
    }
}
