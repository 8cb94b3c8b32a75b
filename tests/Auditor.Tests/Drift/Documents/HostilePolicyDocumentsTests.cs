using System.Globalization;
using Auditor.Drift;
using Auditor.Drift.Documents;
using Policies.Model;
using static Auditor.Tests.Drift.Documents.PolicyNodes;

namespace Auditor.Tests.Drift.Documents;

public sealed class HostilePolicyDocumentsTests
{
    private const string Path = "Properties/PolicyDocument";

    private static readonly Node Plain = Parse(PolicyPair.Allow("\"Action\":\"s3:*\",\"Resource\":\"*\""));

    [Theory]
    [InlineData("{")]
    [InlineData("{\"Version\":")]
    [InlineData("%7B%22Version")]
    [InlineData("%7b%zz")]
    [InlineData("{\"Statement\":[{\"Effect\":\"\\ud83d\"}]}")]
    [InlineData("hello")]
    [InlineData("")]
    public void A_text_that_is_no_document_is_not_compared_with_one(string text)
    {
        var compared = Compare(Plain, Text(text));

        Assert.Empty(compared.Differences);
        Assert.Equal(Path, Assert.Single(compared.NotCompared).Path);
        Assert.Equal(Path, Assert.Single(Compare(Text(text), Plain).NotCompared).Path);
    }

    [Fact]
    public void Two_texts_that_are_no_documents_are_compared_as_texts()
    {
        Assert.Equal(DifferenceKind.NotEqual, Assert.Single(Compare(Text("{a"), Text("{b")).Differences).Kind);
        Assert.Empty(Compare(Text("{a"), Text("{a")).Differences);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[{\"Effect\":\"Allow\"}]")]
    [InlineData("{}")]
    [InlineData("{\"Statement\":null}")]
    [InlineData("{\"Statement\":\"Allow\"}")]
    [InlineData("{\"Statement\":[1,null,[],[[]],\"a\",true]}")]
    [InlineData("{\"Statement\":[{\"Effect\":{},\"Action\":{\"a\":[]},\"Resource\":[[[\"*\"]]],\"Principal\":[1],\"Condition\":[1]}]}")]
    [InlineData("{\"Statement\":[{\"Effect\":[\"Allow\",\"Deny\"],\"Condition\":{\"Bool\":\"a:b\"}}]}")]
    [InlineData("{\"Statement\":[{\"Sid\":[],\"Condition\":{\"Bool\":{\"a:b\":{\"c\":1}}}}]}")]
    [InlineData("{\"Version\":[\"2012-10-17\"],\"Id\":{\"a\":1},\"Statement\":{\"Statement\":{}}}")]
    [InlineData("{\"Action\":\"a\",\"action\":\"b\",\"Statement\":[{\"Action\":\"a\",\"action\":\"b\",\"ACTION\":\"c\",\"Sid\":\"1\",\"sid\":\"2\"}]}")]
    public void What_is_no_policy_is_the_same_as_itself_and_another_than_a_policy(string json)
    {
        Assert.Empty(Compare(Parse(json), Parse(json)).Differences);
        Assert.Empty(Compare(Parse(json), Text(json)).Differences);
        Assert.NotEmpty(Compare(Plain, Parse(json)).Differences);
        Assert.NotEmpty(Compare(Parse(json), Plain).Differences);
    }

    [Fact]
    public void A_missing_document_is_one_that_was_added_or_removed()
    {
        Assert.Equal(DifferenceKind.Add, Assert.Single(Compare(AbsentNode.Instance, Plain).Differences).Kind);
        Assert.Equal(DifferenceKind.Remove, Assert.Single(Compare(Plain, AbsentNode.Instance).Differences).Kind);
        Assert.Empty(Compare(AbsentNode.Instance, AbsentNode.Instance).Differences);
    }

    [Fact]
    public void However_deep_a_value_is_it_is_compared()
    {
        var (one, other) = (Deep("a"), Deep("b"));
        foreach (var element in (string[])["Action", "Principal", "Condition", "Resource", "Sid", "Effect", "Other"])
        {
            Assert.Empty(Compare(Document(Map((element, one))), Document(Map((element, Deep("a"))))).Differences);
            Assert.NotEmpty(Compare(Document(Map((element, one))), Document(Map((element, other)))).Differences);
        }

        Assert.NotEmpty(Compare(one, other).Differences);
        Assert.NotEmpty(Compare(Map(("Statement", one)), Map(("Statement", other))).Differences);

        static Node Deep(string text)
        {
            Node node = Text(text);
            for (var i = 0; i < 20_000; i++)
            {
                node = i % 2 == 0 ? List(node) : Map(("a", node));
            }

            return Map(("Bool", Map(("a:b", node))));
        }
    }

    [Fact]
    public void Ten_thousand_statements_are_compared()
    {
        var expected = Document([.. Enumerable.Range(0, 10_000).Select(index => Statement(index, "s3:Get"))]);
        var actual = Document([.. Enumerable.Range(0, 10_000).Reverse().Select(index => Statement(index, index == 4711 ? "s3:Put" : "s3:Get"))]);
        var other = Document([.. Enumerable.Range(0, 10_000).Select(index => Statement(index, "s3:Put"))]);
        var foreign = Document([.. Enumerable.Range(0, 10_000).Select(index => Statement(index + 20_000, "s3:Put"))]);

        Assert.Equal($"{Path}/Statement/4711/Action", Assert.Single(Compare(expected, actual).Differences).Path);
        Assert.Equal(10_000, Compare(expected, other).Differences.Length);
        Assert.Equal(20_000, Compare(expected, foreign).Differences.Length);

        static Node Statement(int index, string action) => Allow(Text(action), Text(string.Create(CultureInfo.InvariantCulture, $"arn:aws:s3:::{index}")));
    }

    [Fact]
    public void Ten_thousand_values_and_as_many_that_are_not_known_are_compared()
    {
        var known = List([.. Enumerable.Range(0, 10_000).Select(index => Text(string.Create(CultureInfo.InvariantCulture, $"arn:aws:s3:::{index}")))]);
        var open = List([.. Enumerable.Range(0, 10_000).Select(index => Parameter(string.Create(CultureInfo.InvariantCulture, $"P{index}")))]);

        Assert.Empty(Compare(Document(Allow(Text("a"), known)), Document(Allow(Text("a"), List([.. known.Items.Reverse()])))).Differences);
        Assert.Single(Compare(Document(Allow(Text("a"), open)), Document(Allow(Text("a"), known))).NotCompared);
        var many = Document([.. open.Items.Select(item => Allow(Text("a"), item))]);
        Assert.Empty(Compare(many, Document([.. known.Items.Select(item => Allow(Text("a"), item))])).Differences);
    }

    private static ResourceComparison Compare(Node expected, Node actual) => PolicyDocuments.Compare(expected, actual, Path, new());
}
