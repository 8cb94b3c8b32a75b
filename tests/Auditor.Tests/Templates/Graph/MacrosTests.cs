namespace Auditor.Tests.Templates.Graph;

/// <summary>Loops, macros, and what they hide.</summary>
public sealed class MacrosTests
{
    private const string Extended = "Transform: AWS::LanguageExtensions\nParameters:\n  Open: { Type: CommaDelimitedList }\n  Names: { Type: CommaDelimitedList, Default: \"x,y\" }\n";

    [Fact]
    public void Loops_produce_resources_properties_conditions_and_outputs()
    {
        var graph = Graphs.Read(Extended + """
            Conditions:
              Fn::ForEach::Cs: [N, [x, y], { "Is${N}": !Equals [!Ref AWS::StackName, !Ref N] }]
            Resources:
              Fn::ForEach::Rs:
                - N
                - !Ref Names
                - "R${N}":
                    Type: Test::It
                    Condition: Is${N}
                    Properties:
                      Value: !Sub "${N}-${AWS::Region}"
                      Fn::ForEach::Ps: [M, [1, 2], { "P${M}": !Ref N }]
              Fn::ForEach::Outer:
                - A
                - [a, b]
                - Fn::ForEach::Inner: [B, [a-1, "2"], { "N${A}&{B}": { Type: Test::It, Properties: { Value: !Ref B } } }]
            Outputs:
              Fn::ForEach::Os: [N, [x, y], { "O${N}": { Value: !Ref "R${N}", Condition: "Is${N}" } }]
            """);
        Assert.Empty(graph.Problems);
        Assert.Equal("{Value: <x-|?${AWS::Region}>, P1: x, P2: x}", Graphs.Spell(graph.Resource("Rx").Properties));
        Assert.Equal("Isy", graph.Resource("Ry").Condition.ToString());
        Assert.Equal(["Na2", "Naa1", "Nb2", "Nba1"], graph.Resources.Select(resource => resource.LogicalId).Where(id => id.StartsWith('N')).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal("a-1", graph.Value("Naa1"));
    }

    [Fact]
    public void A_loop_over_what_is_not_known_hides_what_it_would_produce_and_is_said_once()
    {
        var graph = Graphs.Read(Extended + """
            Resources:
              Fn::ForEach::Rs: [N, !Ref Open, { "R${N}": { Type: Test::It } }]
              It:
                Type: Test::It
                Properties:
                  Known: a
                  Fn::ForEach::Ps: [N, !Ref Open, { "P${N}": b }]
              User: { Type: Test::It, Properties: { Value: !Ref Rx }, DependsOn: Ry }
            """);
        Assert.Empty(graph.Problems);
        Assert.Equal("?${Fn::ForEach::Ps:11:7}", Graphs.Spell(graph.Resource("It").Properties));
        Assert.Equal("?${Rx}", graph.Value("User"));
        Assert.Equal(
            ["what Fn::ForEach::Rs would produce from the parameter Open, which has no value", "what Fn::ForEach::Ps would produce from the parameter Open, which has no value"],
            graph.NotExpanded(), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("Fn::ForEach::L: [N, [a, a], { \"R${N}\": { Type: Test::It } }]", "6:3: Fn::ForEach::L produces the key Ra, which is there already")]
    [InlineData("Fn::ForEach::L: [N, [a-b, a.b], { \"R&{N}\": { Type: Test::It } }]", "6:3: Fn::ForEach::L produces the key Rab, which is there already")]
    [InlineData("Fn::ForEach::L: [N, [a]]", "6:3: Fn::ForEach::L takes an identifier, a list and an object")]
    public void A_loop_that_is_wrong_is_an_error(string loop, string problem) =>
        Assert.Equal($"t.yaml:{problem}", Assert.Single(Graphs.Read($"{Extended}Resources:\n  {loop}\n").Messages()));

    [Fact]
    public void A_loop_needs_its_transform() =>
        Assert.Equal(
            "t.yaml:2:3: Fn::ForEach::L needs the transform AWS::LanguageExtensions; add it to the template's Transform",
            Assert.Single(Graphs.Read("Resources:\n  Fn::ForEach::L: [N, [a], { \"R${N}\": { Type: Test::It } }]\n").Messages()));

    [Theory]
    [InlineData("values", "\"x${A}\": { }", 40)]
    [InlineData("MB", "\"x\": \"${A}\"", 40)]
    public void Loops_that_explode_are_bounded(string what, string innermost, int depth)
    {
        var body = innermost;
        for (var i = depth; i > 0; i--)
        {
            var collection = what == "MB" ? i == 1 ? "[0123456789]" : $"[\"${{A{i - 1}}}${{A{i - 1}}}\"]" : "[a, b, c]";
            body = $"\"Fn::ForEach::L{i}\": [A{i}, {collection}, {{ {body.Replace("${A}", $"${{A{i}}}", StringComparison.Ordinal)} }}]";
        }

        var graph = Graphs.Read($"Transform: AWS::LanguageExtensions\nResources:\n  R: {{ Type: Test::It, Properties: {{ {body} }} }}\n");
        Assert.Contains(graph.Messages(), message => message.Contains("the loops of this template expand to more than", StringComparison.Ordinal) && message.Contains(what, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Transform: AWS::Serverless-2016-10-31", "what the transform AWS::Serverless-2016-10-31 would produce")]
    [InlineData("Transform: [AWS::LanguageExtensions, Mine]", "what the transform Mine would produce")]
    [InlineData("Transform: { Name: AWS::Include, Parameters: { Location: s3://x } }", "what the transform AWS::Include would produce")]
    [InlineData("Fn::Transform: { Name: AWS::Include, Parameters: { Location: s3://x } }", "what Fn::Transform would produce")]
    public void A_macro_is_said_once_and_what_it_may_declare_is_no_error(string transform, string said)
    {
        var graph = Graphs.Read($"{transform}\nResources:\n  It: {{ Type: Test::It, Condition: Made, Properties: {{ Value: [!Ref MadeByMacro, !GetAtt MadeByMacro.Arn, !FindInMap [M, a, b]] }}, DependsOn: Other }}\n");
        Assert.Empty(graph.Problems);
        Assert.Equal([said], graph.NotExpanded(), StringComparer.Ordinal);
        Assert.Equal("[?${MadeByMacro}, ?${MadeByMacro.Arn}, ?${map:M:a:b}]", graph.Value("It"));
        Assert.NotNull(graph.Resource("It").Condition);
    }

    [Theory]
    [InlineData("Fn::Transform: { Name: AWS::Include }\n  It: { Type: Test::It, Properties: { Value: a } }", "a")]
    [InlineData("It: { Type: Test::It, Fn::Transform: { Name: AWS::Include }, Properties: { Value: a } }", "absent")]
    [InlineData("It: { Type: Test::It, Properties: { Value: { Fn::Transform: { Name: AWS::Include } } } }", "?${Fn::Transform:2:46}")]
    [InlineData("It: { Type: Test::It, Properties: { Value: a } }\n  New: { Fn::Transform: { Name: AWS::Include } }", "a")]
    public void A_macro_within_the_resources_is_never_passed_over(string resources, string value)
    {
        var graph = Graphs.Read($"Resources:\n  {resources}\n");
        Assert.Empty(graph.Problems);
        Assert.Equal(["what Fn::Transform would produce"], graph.NotExpanded(), StringComparer.Ordinal);
        Assert.Equal(value, graph.Value("It"));
    }

    [Fact]
    public void A_module_hides_resources_and_its_names_are_no_error()
    {
        var graph = Graphs.Read("Resources:\n  Module: { Type: My::S3::Bucket::MODULE }\n  It: { Type: Test::It, Properties: { Value: !Ref ModuleBucket } }\n");
        Assert.Empty(graph.Problems);
        Assert.Equal(["what the module Module would produce"], graph.NotExpanded(), StringComparer.Ordinal);
        Assert.Equal("?${ModuleBucket}", graph.Value("It"));
    }

    [Fact]
    public void A_macro_in_place_of_arguments_makes_the_function_unknown() =>
        Assert.Equal("?${Fn::Transform:5:27}", Graphs.Value("{ Fn::Sub: { Fn::Transform: { Name: Mine } } }"));
}
