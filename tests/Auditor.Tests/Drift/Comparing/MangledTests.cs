using Auditor.Drift.Comparing;
using Auditor.Tests.Drift.Documents;

namespace Auditor.Tests.Drift.Comparing;

/// <summary>Texts beyond ASCII, in place of which CloudFormation hands question marks back.</summary>
public sealed class MangledTests
{
    private const string Group = "AWS::EC2::SecurityGroup";

    [Theory]
    [InlineData("Gr??e", "Größe", true)]
    [InlineData("?", "🔒", true)]
    [InlineData("??", "🔒", true)]
    [InlineData("???", "🔒", false)]
    [InlineData("Gr??e", "Größen", false)]
    [InlineData("Größe", "Größe", false)]
    [InlineData("what?", "whats", false)]
    public void A_question_mark_may_be_any_character_beyond_ASCII(string told, string real, bool isSame) => Assert.Equal(isSame, Mangled.Is(told, real));

    [Fact]
    public void Items_of_a_list_are_matched_whatever_CloudFormation_made_of_them()
    {
        var comparison = Compared.Of(
            Group,
            """{"SecurityGroupIngress": [{"CidrIp": "10.0.0.0/8", "IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, "Description": "B?ro"}, {"CidrIp": "11.0.0.0/8", "IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, "Description": "f?r alle"}]}""",
            """{"SecurityGroupIngress": [{"CidrIp": "11.0.0.0/8", "IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, "Description": "für alle"}, {"CidrIp": "10.0.0.0/8", "IpProtocol": "tcp", "FromPort": 443, "ToPort": 443, "Description": "Büro"}]}""");

        Assert.Equal("", comparison.Texts());
        Assert.Contains(comparison.Equivalences, use => use.Equivalence == "beyond-ascii");
    }

    [Fact]
    public void Tags_are_matched_by_their_keys_whatever_CloudFormation_made_of_them()
    {
        var comparison = Compared.Of(Group, """{"Tags": [{"Key": "Gr??e", "Value": "klein"}, {"Key": "Team", "Value": "a"}]}""", """{"Tags": [{"Key": "Team", "Value": "a"}, {"Key": "Größe", "Value": "groß"}]}""");

        Assert.Equal("NotEqual Properties/Tags/0/Value", comparison.Texts());
    }

    [Fact]
    public void Texts_beyond_ASCII_that_differ_are_told()
    {
        var comparison = Compared.Of(Group, """{"Tags": [{"Key": "Team", "Value": "grün"}, {"Key": "Ärger", "Value": "1"}]}""", """{"Tags": [{"Key": "Team", "Value": "grôn"}, {"Key": "Ärger", "Value": "1"}]}""");

        Assert.Equal("NotEqual Properties/Tags/0/Value", comparison.Texts());
    }

    [Theory]
    [InlineData("M?ller", "Müller", true)]
    [InlineData("M?ller", "Möller", true)]
    [InlineData("M?ller", "Miller", false)]
    [InlineData("Müller", "Möller", false)]
    public void Policy_documents_are_compared_whatever_CloudFormation_made_of_them(string told, string real, bool isSame)
    {
        var comparison = Compared.Of("AWS::IAM::ManagedPolicy", Document(told), Document(real));

        Assert.Equal(isSame, comparison.Differences.IsEmpty);
        Assert.Equal(isSame, comparison.Equivalences.Any(use => use.Equivalence == "beyond-ascii"));

        static string Document(string tag) => Policy($$"""
            "Action":"s3:GetObject","Resource":["arn:aws:s3:::a/{{tag}}/*","arn:aws:s3:::a/b?"],"Condition":{"StringEquals":{"aws:PrincipalTag/Team":"{{tag}}"} }
            """);
    }

    [Fact]
    public void Two_texts_of_which_CloudFormation_makes_one_are_both_that_one()
    {
        var comparison = Compared.Of("AWS::IAM::ManagedPolicy", Document("M?ller", "M?ller"), Document("Müller", "Möller"));

        Assert.Empty(comparison.Differences);

        static string Document(string name, string other) => Policy($"\"Action\":\"s3:*\",\"Resource\":[\"arn:aws:s3:::a/{name}\",\"arn:aws:s3:::a/{other}\"]");
    }

    [Fact]
    public void What_refers_to_something_else_is_compared_whatever_CloudFormation_made_of_it()
    {
        var (told, real) = (Description("f?r "), Description("für "));
        var templates = Compared.Context with { IsOfTemplates = true };

        Assert.Empty(Compared.Of(Group, real, told, templates).Differences);
        Assert.Single(Compared.Of(Group, Description("fur "), told, templates).Differences);
        Assert.Empty(Compared.Of(Group, told, Compared.Map("""{"GroupDescription": "für App"}""")).Differences);
        Assert.Single(Compared.Of(Group, told, Compared.Map("""{"GroupDescription": "fur App"}""")).Differences);

        static Policies.Model.MapNode Description(string text) => PolicyNodes.Map(("GroupDescription", PolicyNodes.Composite(PolicyNodes.Text(text), PolicyNodes.Parameter("Name"))));
    }

    private static string Policy(string statement) => $"{{\"PolicyDocument\":{PolicyPair.Allow(statement)}}}";
}
