using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Auditor.Auditing;
using Auditor.Drift;
using Policies.Model;

namespace Auditor.Tests.Reporting.Junit;

public sealed class JunitReportTests
{
    [Fact]
    public void A_result_is_written_as_approved() => Approval.ShouldBeApproved(Approval.Write("junit", SampleDrift.Full), "junit.xml");

    [Fact]
    public void A_report_validates_against_the_schema_of_Jenkins()
    {
        // Not shipped: junit-10.xsd of Jenkins' xUnit plugin, under src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd.
        var path = Environment.GetEnvironmentVariable("AUDITOR_JUNIT_SCHEMA");
        Assert.SkipWhen(path is null, "AUDITOR_JUNIT_SCHEMA does not name a copy of junit-10.xsd");
        var schemas = new XmlSchemaSet();
        schemas.Add(null, path!);
        AuditResult[] results = [SampleDrift.Full, SampleDrift.Clean, SampleResult.Full, SampleResult.Clean, Hostile.Of(SampleDrift.Full, EveryFormatTests.Hostile)];
        Assert.All(results, result =>
        {
            var problems = new List<string>();
            Root(result).Document!.Validate(schemas, (_, problem) => problems.Add(problem.Message));
            Assert.Empty(problems);
        });
    }

    [Fact]
    public void The_counts_are_those_of_the_cases()
    {
        var root = Root(SampleDrift.Full);
        Assert.Equal(Number(root, "tests"), root.Descendants("testcase").Count());
        Assert.Equal(Number(root, "failures"), root.Descendants("failure").Count());
        Assert.Equal(Number(root, "errors"), root.Descendants("error").Count());
        Assert.All(root.Elements("testsuite"), suite =>
        {
            Assert.Equal(Number(suite, "tests"), suite.Elements("testcase").Count());
            Assert.Equal(Number(suite, "failures"), suite.Descendants("failure").Count());
            Assert.Equal(Number(suite, "skipped"), suite.Descendants("skipped").Count());
            Assert.Equal(Number(suite, "errors"), suite.Descendants("error").Count());
            Assert.Distinct(suite.Elements("testcase").Select(one => (string?)one.Attribute("name")), StringComparer.Ordinal);
        });
    }

    [Fact]
    public void A_policy_is_a_suite_whether_or_not_it_found_something() =>
        Assert.Empty(SampleResult.Full.Policies.Select(policy => policy.Id).Except(Root(SampleResult.Full).Elements("testsuite").Select(suite => suite.Attribute("name")!.Value), StringComparer.Ordinal));

    [Fact]
    public void A_policy_that_holds_passes_once_and_one_without_a_resource_is_skipped()
    {
        var result = SampleResult.Clean with
        {
            Policies = [SamplePolicies.All[0] with { Counts = new(0, 0, 0, 24, 3) }, SamplePolicies.All[1] with { Counts = new(0, 0, 0, 0, 3) }, SamplePolicies.All[2] with { Counts = new(0, 0, 0, 1, 0, 2) }],
        };
        var suites = Root(result).Elements("testsuite").ToList();
        Assert.Equal(["every resource that complies"], suites[0].Elements("testcase").Select(one => one.Attribute("name")!.Value), StringComparer.Ordinal);
        Assert.Equal("24", (string?)suites[0].Descendants("property").Single(property => (string?)property.Attribute("name") == "compliant").Attribute("value"));
        Assert.NotNull(suites[1].Element("testcase")!.Element("skipped"));
        Assert.Contains("did not judge them", (string?)suites[2].Descendants("error").Single().Attribute("message"), StringComparison.Ordinal);
    }

    [Fact]
    public void With_every_evaluation_each_resource_that_complies_is_a_case()
    {
        var result = SampleResult.Full with { Evaluations = [.. SampleResult.Full.Findings.Take(3).Select(finding => new Evaluation("rds-storage-encrypted", Outcome.Compliant, finding.Resource))], Findings = [] };
        var suite = Root(result).Elements("testsuite").Single(suite => (string?)suite.Attribute("name") == "rds-storage-encrypted");
        Assert.Equal(3, suite.Elements("testcase").Count());
        Assert.Empty(suite.Elements("testcase").Elements());
    }

    [Fact]
    public void A_finding_fails_with_its_evidence()
    {
        var failure = CaseOf("rds-not-publicly-accessible", "HousingTrends-production/Database/Resource").Element("failure")!;
        Assert.Equal("critical", (string?)failure.Attribute("type"));
        Assert.Contains("src/ReferenceStack/Data/Database.cs:41", failure.Value, StringComparison.Ordinal);
        Assert.Contains("cdk.out/HousingTrends-production.template.json:1136:5", failure.Value, StringComparison.Ordinal);
        Assert.Contains("Properties/PubliclyAccessible: expected false, was true", failure.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_waived_finding_is_skipped_with_its_reason() =>
        Assert.StartsWith("Waived until 2027-01-31 by platform@example.com: ", (string?)CaseOf("rds-multi-az", "HousingTrends-staging/Database/Resource").Element("skipped")!.Attribute("message"), StringComparison.Ordinal);

    [Theory]
    [InlineData(false, "skipped")]
    [InlineData(true, "error")]
    public void An_unknown_finding_is_skipped_unless_it_blocks(bool blocks, string element)
    {
        var finding = SampleResult.Full.Findings.First(finding => finding.Outcome == Outcome.Unknown) with { Blocking = blocks };
        Assert.Equal(element, Root(SampleResult.Clean with { Policies = [], Findings = [finding] }).Descendants("testcase").Single().Elements().Single().Name.LocalName);
    }

    [Fact]
    public void Drift_fails_and_a_pending_change_that_does_not_block_is_skipped()
    {
        var suite = Root(SampleDrift.Full).Elements("testsuite").Single(suite => (string?)suite.Attribute("name") == "drift");
        Assert.Equal(SampleDrift.Report.Differences.Count(difference => difference.Waiver is null && difference.Kind is not DifferenceKind.PendingChange), Number(suite, "failures"));
        Assert.Contains(suite.Elements("testcase"), one => (string?)one.Attribute("name") == "stack HousingTrends-development (123456789012/us-east-1)" && !one.HasElements);
        Assert.Contains(suite.Elements("testcase"), one => (string?)one.Attribute("name") == "stack HousingTrends-staging (123456789012/us-east-1)" && one.Element("skipped") is not null);
    }

    [Fact]
    public void What_went_wrong_is_an_error_and_what_was_not_read_is_skipped()
    {
        var suite = Root(SampleResult.Full).Elements("testsuite").Single(suite => (string?)suite.Attribute("name") == "audit");
        Assert.Equal((1, 1), (Number(suite, "errors"), Number(suite, "skipped")));
    }

    [Fact]
    public void Whatever_the_input_says_is_well_formed() => Assert.Contains("\\u0001", Root(Hostile.Of(SampleDrift.Full, EveryFormatTests.Hostile)).Value, StringComparison.Ordinal);

    private static XElement CaseOf(string policy, string name) =>
        Root(SampleResult.Full).Descendants("testcase").Single(one => (string?)one.Attribute("classname") == policy && (string?)one.Attribute("name") == name);

    private static int Number(XElement element, string attribute) => int.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    private static XElement Root(AuditResult result)
    {
        using var reader = XmlReader.Create(new StringReader(Approval.Write("junit", result)), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XDocument.Load(reader).Root!;
    }
}
