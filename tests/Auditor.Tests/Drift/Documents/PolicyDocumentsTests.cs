using Auditor.Drift;
using Auditor.Drift.Documents;
using Policies.Model;

namespace Auditor.Tests.Drift.Documents;

public sealed class PolicyDocumentsTests
{
    private static readonly Dictionary<string, PolicyPair> Pairs = ValuePairs.All.Concat(PrincipalPairs.All).Concat(ConditionPairs.All).Concat(StatementPairs.All)
        .ToDictionary(pair => pair.Why, StringComparer.Ordinal);

    public static TheoryData<string> Sentences => [.. Pairs.Keys];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Two_documents_are_compared_by_what_they_mean(string why)
    {
        var pair = Pairs[why];

        var compared = PolicyDocuments.Compare(PolicyNodes.Parse(pair.Expected), PolicyNodes.Parse(pair.Actual), pair.Path, new());

        Assert.Equal(pair.Differs, compared.Differences.Select(difference => $"{difference.Kind} {difference.Path[(pair.Path.Length + 1)..]}"), StringComparer.Ordinal);
        Assert.Equal(pair.Uses.Order(StringComparer.Ordinal), compared.Equivalences.Select(use => use.Equivalence).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Empty(compared.NotCompared);
        Assert.NotEmpty(pair.Source);
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Two_documents_mean_the_same_whichever_comes_first_but_for_what_AWS_adds(string why)
    {
        var pair = Pairs[why];
        var isAdded = pair.Uses.Any(use => use is PolicyEquivalences.NumericSid or PolicyEquivalences.Id);

        var compared = PolicyDocuments.Compare(PolicyNodes.Parse(pair.Actual), PolicyNodes.Parse(pair.Expected), pair.Path, new());

        // What AWS is thought to have added the other way round is a name that was given.
        Assert.True(compared.Differences.IsEmpty == (pair.Differs.Length == 0 && !isAdded) || why.StartsWith("A label that is gone", StringComparison.Ordinal) || why.StartsWith("A name that is gone", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_document_as_text_says_what_it_says_as_an_object(string why)
    {
        var pair = Pairs[why];
        var expected = new ScalarNode(Uri.EscapeDataString(pair.Expected), ScalarKind.Text, default);

        var compared = PolicyDocuments.Compare(expected, PolicyNodes.Parse(pair.Actual), pair.Path, new());

        Assert.Equal(pair.Differs.Length, compared.Differences.Length);
        Assert.Contains(compared.Equivalences, use => use == new EquivalenceUse(PolicyEquivalences.JsonText, pair.Path));
    }

    [Fact]
    public void There_are_many_pairs_equal_and_unequal_and_every_equivalence_has_one()
    {
        Assert.True(Pairs.Values.Count(pair => pair.Differs.Length == 0) >= 40);
        Assert.True(Pairs.Values.Count(pair => pair.Differs.Length > 0) >= 40);
        Assert.Equal(
            PolicyEquivalences.Reasons.Keys.Except([PolicyEquivalences.JsonText], StringComparer.Ordinal),
            Pairs.Values.SelectMany(pair => pair.Uses).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    [Fact]
    public void A_difference_has_the_element_as_it_should_be_and_as_it_is()
    {
        var compared = PolicyDocuments.Compare(
            PolicyNodes.Parse(PolicyPair.Allow("\"Action\":[\"s3:GetObject\"],\"Resource\":\"*\"")),
            PolicyNodes.Parse(PolicyPair.Allow("\"Action\":[\"s3:GetObject\",\"s3:PutObject\"],\"Resource\":\"*\"")),
            "Properties/PolicyDocument",
            new());

        var difference = Assert.Single(compared.Differences);
        Assert.Equal("Properties/PolicyDocument/Statement/0/Action", difference.Path);
        Assert.Equal("[s3:GetObject]", NodeText.Symbol(difference.Expected!));
        Assert.Equal("[s3:GetObject,s3:PutObject]", NodeText.Symbol(difference.Actual!));
    }

    [Fact]
    public void An_equivalence_names_the_element_that_it_applied_to()
    {
        var compared = PolicyDocuments.Compare(
            PolicyNodes.Parse(PolicyPair.Document("{\"Sid\":\"a\",\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"}", "{\"Sid\":\"b\",\"Effect\":\"Deny\",\"Action\":\"iam:*\",\"Resource\":\"*\"}")),
            PolicyNodes.Parse(PolicyPair.Document("{\"Sid\":\"b\",\"Effect\":\"Deny\",\"Action\":[\"IAM:*\"],\"Resource\":\"*\"}", "{\"Sid\":\"a\",\"Effect\":\"Allow\",\"Action\":\"s3:*\",\"Resource\":\"*\"}")),
            "Properties/Policies/2/PolicyDocument",
            new());

        Assert.Equal(
            [
                new("policy-action-case", "Properties/Policies/2/PolicyDocument/Statement/1/Action"),
                new("policy-single-or-list", "Properties/Policies/2/PolicyDocument/Statement/1/Action"),
                new EquivalenceUse("policy-statement-order", "Properties/Policies/2/PolicyDocument/Statement"),
            ],
            compared.Equivalences.OrderBy(use => use.Equivalence, StringComparer.Ordinal));
    }

    [Fact]
    public void An_account_is_of_the_partition_where_it_is()
    {
        var (id, china) = (To("123456789012"), To("arn:aws-cn:iam::123456789012:root"));

        Assert.Empty(PolicyDocuments.Compare(id, china, "Properties/PolicyDocument", new() { Partition = "aws-cn" }).Differences);
        Assert.Single(PolicyDocuments.Compare(id, china, "Properties/PolicyDocument", new()).Differences);

        static Node To(string principal) => PolicyNodes.Parse(PolicyPair.Allow($$"""
            "Principal":{"AWS":"{{principal}}"},"Action":"s3:*","Resource":"*"
            """));
    }

    [Theory]
    [InlineData("{\"AWS\":\"arn:aws:iam::123456789012:root\"}")]
    [InlineData("{\"AWS\":\"arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1\"}")]
    public void Which_account_a_canonical_user_is_cannot_be_told(string actual)
    {
        var compared = PolicyDocuments.Compare(To("{\"CanonicalUser\":\"79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be\"}"), To(actual), "Properties/PolicyDocument", new());

        Assert.Empty(compared.Differences);
        Assert.Equal("Properties/PolicyDocument/Statement/0/Principal", Assert.Single(compared.NotCompared).Path);

        static Node To(string principal) => PolicyNodes.Parse(PolicyPair.Allow($"\"Principal\":{principal},\"Action\":\"s3:*\",\"Resource\":\"*\""));
    }

    [Theory]
    [InlineData("AIDAEXAMPLE123456789", "of a user that was deleted")]
    [InlineData("AROAEXAMPLE123456789", "of a role that was deleted")]
    public void A_principal_that_was_deleted_is_told(string id, string told)
    {
        var compared = PolicyDocuments.Compare(To("arn:aws:iam::123456789012:role/a"), To(id), "Properties/AssumeRolePolicyDocument", new());

        Assert.Contains(told, Hint(Assert.Single(compared.Differences)), StringComparison.Ordinal);
        Assert.Null(Hint(Assert.Single(PolicyDocuments.Compare(To(id), To("arn:aws:iam::123456789012:role/a"), "Properties/AssumeRolePolicyDocument", new()).Differences)));

        static string? Hint(PropertyDifference difference) => DeletedPrincipal.Hint(difference.Path, difference.Actual);

        static Node To(string principal) => PolicyNodes.Parse(PolicyPair.Allow($$"""
            "Principal":{"AWS":["{{principal}}"]},"Action":"sts:AssumeRole"
            """));
    }
}
