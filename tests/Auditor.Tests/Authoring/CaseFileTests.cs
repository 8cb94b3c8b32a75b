using Auditor.Authoring;
using Policies;
using Policies.Model;

namespace Auditor.Tests.Authoring;

public sealed class CaseFileTests
{
    private static readonly PolicyDescriptor Policy = PolicyCatalog.All.Single(policy => policy.Id == "rds-backup-retention");

    [Fact]
    public void A_case_has_a_name_an_answer_and_a_template()
    {
        var one = Assert.Single(CaseFile.Read(Policy, """
            case: kept for two weeks
            expect: Compliant
            resource: Database
            at: Database/Properties/BackupRetentionPeriod
            parameters: { minimumDays: 14 }
            requireExplicit: true
            equivalent: [{ mutation: Database/Properties/Engine *, because: any engine will do }]
            template:
              Resources:
                Database:
                  Type: AWS::RDS::DBInstance
                  Properties: { BackupRetentionPeriod: 14 }
            """, "a.cases.yaml"));

        Assert.Equal(("kept for two weeks", Outcome.Compliant, "Database", "Database/Properties/BackupRetentionPeriod", true, false), (one.Name, one.Expect, one.Resource, one.At, one.RequireExplicit, one.IsLive));
        Assert.Equal(14, one.Parameters["minimumDays"]);
        Assert.Equal(new("Database/Properties/Engine *", "any engine will do"), Assert.Single(one.Equivalent));
        Assert.Equal("""
            Resources:
              Database:
                Type: AWS::RDS::DBInstance
                Properties: { BackupRetentionPeriod: 14 }
            """.ReplaceLineEndings("\n"), one.Text);
    }

    [Fact]
    public void Every_document_is_a_case_that_knows_its_line()
    {
        var cases = CaseFile.Read(Policy, """
            # Of live resources.
            case: one
            expect: Compliant
            live: { db-1: { Type: AWS::RDS::DBInstance, Properties: { BackupRetentionPeriod: 7 } } }
            ---
            case: two
            expect: Unknown
            live:
              db-1: { Type: AWS::RDS::DBInstance, Properties: !Denied "rds:DescribeDBInstances" }
            """, "a.cases.yaml");

        Assert.Equal([("one", 2), ("two", 6)], cases.Select(one => (one.Name, one.Location.Line)));
        Assert.All(cases, one => Assert.True(one.IsLive));
        Assert.All(cases, one => Assert.True(CaseRun.Of(Policy, one).Passed));
    }

    [Theory]
    [InlineData("case: one\ntemplate: {}", 1, "a case needs a key \"expect\"")]
    [InlineData("case: one\nexpect: Fine\ntemplate: {}", 2, "\"expect\" must be one of")]
    [InlineData("case: one\nexpect: Compliant", 1, "either a \"template\" or \"live\" resources")]
    [InlineData("case: one\nexpect: Compliant\ntemplat: {}", 3, "a case has no key \"templat\"; did you mean template?")]
    [InlineData("case: one\nexpect: Compliant\nparameters: { days: 1 }\ntemplate: {}", 3, "\"parameters\" has no key \"days\"")]
    [InlineData("- one", 1, "a case must be an object")]
    [InlineData("case: one\nexpect: Compliant\ntemplate: {\n", 4, "")]
    public void What_is_wrong_with_it_is_said_with_its_line(string text, int line, string message)
    {
        var failure = Assert.Throws<AuditException>(() => CaseFile.Read(Policy, text, "a.cases.yaml"));

        Assert.Equal(("a.cases.yaml", line), (failure.Problem.File, failure.Problem.Line));
        Assert.Contains(message, failure.Problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("template: { Resources: { Queue: { Type: AWS::SQS::Queue } } }", "there is no resource of type AWS::RDS::DB")]
    [InlineData("resource: Other\ntemplate: { Resources: { Queue: { Type: AWS::SQS::Queue } } }", "there is no resource Other")]
    [InlineData("template: { Resources: { A: { Type: AWS::RDS::DBInstance }, B: { Type: AWS::RDS::DBInstance } } }", "say which resource is judged with \"resource\": A, B")]
    [InlineData("template: { Outputs: {} }", "this is no CloudFormation template")]
    [InlineData("live: { a: 1 }", "a needs a Type and Properties")]
    [InlineData("parameters: { minimumDays: -1 }\ntemplate: { Resources: { A: { Type: AWS::RDS::DBInstance } } }", "the policy refuses the parameters")]
    public void A_case_that_cannot_be_judged_says_why(string content, string message)
    {
        var one = Assert.Single(CaseFile.Read(Policy, $"case: one\nexpect: Compliant\n{content}", "a.cases.yaml"));

        Assert.Contains(message, Assert.Throws<AuditException>(() => CaseRun.Of(Policy, one)).Message, StringComparison.Ordinal);
    }
}
