using Policies.Model;

namespace Policies.Tests.Model;

public sealed class JsonTextTests
{
    [Fact]
    public void A_text_of_JSON_is_read_as_what_it_spells() =>
        Assert.Equal("data", Read("""Document: '{"Names": ["data"]}'""")["Names"].Items.Found.Single().Text.KnownOr(null));

    [Fact]
    public void What_is_not_known_within_it_stays_where_it_stands()
    {
        var name = Read("""Document: !Sub '{"Name": "${Value}", "Arn": "arn:${Value}:x"}'""");
        Assert.Equal("${Value}", Assert.IsType<UnknownNode>(name["Name"].Node).Symbol);
        Assert.Equal("arn:${Value}:x", Assert.IsType<CompositeNode>(name["Arn"].Node).Symbol);
    }

    [Fact]
    public void A_text_that_looks_like_JSON_and_is_not_is_unknown() => Assert.IsType<UnknownNode>(Read("""Document: '{"Names": '""").Node);

    [Fact]
    public void An_escape_that_is_half_of_a_character_is_no_JSON() => Assert.IsType<UnknownNode>(Read("""Document: '{"Names": "\ud83d"}'""").Node);

    [Fact]
    public void Other_texts_stay_what_they_are() => Assert.Equal("plain", Read("Document: plain").Text.KnownOr(null));

    [Fact]
    public void Each_branch_of_a_choice_is_read() =>
        Assert.IsType<ChoiceNode>(Read("""Document: !If [IsProduction, '{"Name": "a"}', '{"Name": "b"}']""")["Name"].Node);

    [Fact]
    public void Null_counts_as_absent()
    {
        var document = TestGraphs.FromTemplate("""
            Resources:
              Data: { Type: AWS::S3::Bucket, Properties: null }
            """);
        Assert.True(document.Look(document.Definitions.Single(definition => definition.LogicalId == "Data"))["BucketName"].IsAbsent);
    }

    private static Property Read(string property)
    {
        var graph = TestGraphs.FromTemplate($$"""
            Parameters: { Value: { Type: String }, Stage: { Type: String } }
            Conditions: { IsProduction: !Equals [!Ref Stage, production] }
            Resources:
              Data:
                Type: Custom::Data
                Properties:
                  {{property}}
            """);
        return graph.Look(graph.Definitions.Single(definition => definition.LogicalId == "Data"))["Document"].Parsed;
    }
}
