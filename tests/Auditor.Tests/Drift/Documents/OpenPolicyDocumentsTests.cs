using Auditor.Drift;
using Auditor.Drift.Documents;
using Policies.Model;
using static Auditor.Tests.Drift.Documents.PolicyNodes;

namespace Auditor.Tests.Drift.Documents;

public sealed class OpenPolicyDocumentsTests
{
    private const string Path = "Properties/PolicyDocument";

    private static readonly ChoiceNode Choice = new(new(new("IsProduction"), Holds: true), Text("s3:Get"), Text("s3:Put"), default);

    [Fact]
    public void A_value_that_is_not_known_is_not_compared_with_its_reason()
    {
        var compared = Compare(Document(Allow(Text("s3:Get"), Parameter("Bucket"))), Document(Allow(Text("s3:Get"), Text("arn:aws:s3:::a"))));

        Assert.Empty(compared.Differences);
        Assert.Equal(new NotCompared($"{Path}/Statement/0/Resource", "it depends on parameter Bucket, which has no value"), Assert.Single(compared.NotCompared));
    }

    [Fact]
    public void An_element_beside_one_that_is_not_known_is_compared()
    {
        var compared = Compare(Document(Allow(Text("s3:Get"), Parameter("Bucket"))), Document(Allow(Text("s3:Put"), Text("arn:aws:s3:::a"))));

        Assert.Equal($"{Path}/Statement/0/Action", Assert.Single(compared.Differences).Path);
        Assert.Equal($"{Path}/Statement/0/Resource", Assert.Single(compared.NotCompared).Path);
    }

    [Theory]
    [InlineData("arn:aws:s3:::site-1/*", true)]
    [InlineData("arn:aws:s3:::site-1", false)]
    [InlineData("arn:aws:s3:::other/*", false)]
    public void The_known_parts_of_a_text_may_rule_a_value_out(string actual, bool isPossible)
    {
        var compared = Compare(
            Document(Allow(Text("s3:Get"), Composite(Text("arn:aws:s3:::site-"), Parameter("Number"), Text("/*")))),
            Document(Allow(Text("s3:Get"), Text(actual))));

        Assert.Equal(isPossible ? 0 : 1, compared.Differences.Length);
        Assert.Equal(isPossible ? 1 : 0, compared.NotCompared.Length);
    }

    [Fact]
    public void A_value_beside_one_that_is_not_known_may_be_missing_for_certain()
    {
        var known = List(Text("arn:aws:s3:::a"), Composite(Text("arn:aws:sqs:"), Parameter("Queue")));

        Assert.Single(Compare(Document(Allow(Text("x:y"), known)), Document(Allow(Text("x:y"), Text("arn:aws:sqs:1")))).Differences);
        Assert.Single(Compare(Document(Allow(Text("x:y"), known)), Document(Allow(Text("x:y"), List(Text("arn:aws:s3:::a"), Text("arn:aws:sqs:1"), Text("*"))))).Differences);
        Assert.Single(Compare(Document(Allow(Text("x:y"), known)), Document(Allow(Text("x:y"), List(Text("arn:aws:s3:::a"), Text("arn:aws:sqs:1"))))).NotCompared);
    }

    [Fact]
    public void A_choice_is_a_difference_only_where_both_its_branches_are()
    {
        Assert.Single(Compare(Document(Allow(Choice, Text("*"))), Document(Allow(Text("s3:Get"), Text("*")))).NotCompared);
        Assert.Single(Compare(Document(Allow(Choice, Text("*"))), Document(Allow(Text("s3:Delete"), Text("*")))).Differences);

        var principal = new ChoiceNode(Choice.Condition, Map(("AWS", Text("123456789012"))), Text("*"), default);
        Assert.Single(Compare(Trust(principal), Trust(Map(("AWS", Text("arn:aws:iam::123456789012:root"))))).NotCompared);
        Assert.Single(Compare(Trust(principal), Trust(Map(("Service", Text("ec2.amazonaws.com"))))).Differences);

        static MapNode Trust(Node who) => Document(Map(("Effect", Text("Allow")), ("Action", Text("a:b")), ("Principal", who)));
    }

    [Fact]
    public void A_test_that_is_not_known_leaves_the_condition_open_with_its_reason()
    {
        var condition = Map(("Effect", Text("Allow")), ("Action", Text("a:b")), ("Condition", Map(("Bool", Parameter("Test")))));

        var compared = Compare(Document(condition), Document(Map(("Effect", Text("Allow")), ("Action", Text("a:b")), ("Condition", Map(("Bool", Map(("c:d", Text("true")))))))));

        Assert.Equal(new NotCompared($"{Path}/Statement/0/Condition", "it depends on parameter Test, which has no value"), Assert.Single(compared.NotCompared));
    }

    [Fact]
    public void Whole_documents_under_a_condition_are_compared_one_by_one()
    {
        var (one, other) = (Document(Allow(Text("s3:Get"), Text("*"))), Document(Allow(Text("s3:Put"), Text("*"))));

        Assert.Equal(Path, Assert.Single(Compare(new ChoiceNode(Choice.Condition, one, other, default), one).NotCompared).Path);
        Assert.Equal(Path, Assert.Single(Compare(new ChoiceNode(Choice.Condition, one, other, default), Document()).Differences).Path);
        Assert.Empty(Compare(new ChoiceNode(Choice.Condition, one, one, default), one).NotCompared);
    }

    [Fact]
    public void A_document_that_was_not_read_is_not_compared()
    {
        var unread = new UnknownNode(UnknownKind.Access, "unread", "not read: kms:GetKeyPolicy was denied", default);

        Assert.Equal(new NotCompared(Path, "not read: kms:GetKeyPolicy was denied"), Assert.Single(Compare(Document(), unread).NotCompared));
    }

    [Fact]
    public void A_statement_that_is_not_known_may_be_any_that_the_other_side_has()
    {
        var compared = Compare(Document(Allow(Text("s3:Get"), Text("*")), Parameter("Statement")), Document(Allow(Text("s3:Get"), Text("*")), Allow(Text("s3:Put"), Text("*"))));

        Assert.Empty(compared.Differences);
        Assert.Equal($"{Path}/Statement/1", Assert.Single(compared.NotCompared).Path);
        Assert.Single(Compare(Document(Allow(Text("s3:Get"), Text("*")), Parameter("Statement")), Document(Allow(Text("s3:Put"), Text("*")))).Differences);
        Assert.Equal($"{Path}/Statement", Assert.Single(Compare(Map(("Version", Text("2012-10-17")), ("Statement", Parameter("All"))), Document()).NotCompared).Path);
    }

    [Fact]
    public void Statements_with_values_that_are_not_known_are_paired_so_that_nothing_differs()
    {
        var expected = Document(
            Allow(Text("s3:Get"), Parameter("Any")),
            Allow(Text("s3:Get"), Composite(Text("arn:aws:s3:::b"), Parameter("Number"))),
            Allow(Text("s3:Get"), Composite(Text("arn:aws:s3:::c"), Parameter("Number"))));
        var actual = Document(Allow(Text("s3:Get"), Text("arn:aws:s3:::c1")), Allow(Text("s3:Get"), Text("arn:aws:s3:::b1")), Allow(Text("s3:Get"), Text("arn:aws:s3:::a1")));

        var compared = Compare(expected, actual);

        Assert.Empty(compared.Differences);
        Assert.Equal(3, compared.NotCompared.Length);
    }

    [Fact]
    public void What_version_matters_where_a_variable_may_be_is_not_known()
    {
        var compared = Compare(Document(Allow(Text("s3:Get"), Parameter("Bucket"))), Map(("Statement", List(Allow(Text("s3:Get"), Text("arn:aws:s3:::a"))))));

        Assert.Empty(compared.Differences);
        Assert.Contains(compared.NotCompared, one => one.Path == $"{Path}/Version");
    }

    [Fact]
    public void Between_templates_references_and_values_that_are_not_known_are_equal_by_their_symbols()
    {
        var bucket = new ResourceDefinition("AWS::S3::Bucket", "Bucket", ResourceOrigin.None, default);
        var written = Document(Allow(Text("s3:Get"), List(new ReferenceNode(bucket, "Arn", default), Composite(new ReferenceNode(bucket, "Arn", default), Text("/*")), Parameter("Extra"))));
        var turned = Document(Allow(Text("s3:Get"), List(Parameter("Extra"), Composite(new ReferenceNode(bucket, "Arn", default), Text("/*")), new ReferenceNode(bucket, "Arn", default))));
        var fewer = Document(Allow(Text("s3:Get"), List(new ReferenceNode(bucket, "Arn", default), Parameter("Extra"))));
        var templates = new ComparisonContext { IsOfTemplates = true };

        Assert.Empty(PolicyDocuments.Compare(written, turned, Path, templates).Differences);
        Assert.Empty(PolicyDocuments.Compare(written, turned, Path, templates).NotCompared);
        Assert.Single(PolicyDocuments.Compare(written, fewer, Path, templates).Differences);
        Assert.Empty(PolicyDocuments.Compare(new ReferenceNode(bucket, "Policy", default), new ReferenceNode(bucket, "Policy", default), Path, templates).Differences);
    }

    [Fact]
    public void Between_templates_AWS_has_added_nothing()
    {
        var (plain, numbered) = (Parse(PolicyPair.Document("{\"Effect\":\"Allow\",\"Action\":\"s3:*\"}")), Parse(PolicyPair.Document("{\"Sid\":\"1\",\"Effect\":\"Allow\",\"Action\":\"s3:*\"}")));

        Assert.Equal($"{Path}/Statement/0/Sid", Assert.Single(PolicyDocuments.Compare(plain, numbered, Path, new() { IsOfTemplates = true }).Differences).Path);
    }

    [Fact]
    public void A_text_put_together_with_what_is_not_known_is_read()
    {
        var text = Composite(Text("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:Get\",\"Resource\":\""), Parameter("Bucket"), Text("\"}]}"));

        var compared = Compare(text, Document(Allow(Text("s3:Get"), Text("arn:aws:s3:::a"))));

        Assert.Empty(compared.Differences);
        Assert.Equal($"{Path}/Statement/0/Resource", Assert.Single(compared.NotCompared).Path);
        Assert.Equal($"{Path}/Statement/0/Action", Assert.Single(Compare(text, Document(Allow(Text("s3:Put"), Text("arn:aws:s3:::a")))).Differences).Path);
    }

    private static ResourceComparison Compare(Node expected, Node actual) => PolicyDocuments.Compare(expected, actual, Path, new());
}
