namespace Auditor.Tests.Templates;

public sealed class YamlTreeReaderTests
{
    [Theory]
    [InlineData("a: !Ref B", "{a: {Ref: 'B'}}")]
    [InlineData("a: !Condition B", "{a: {Condition: 'B'}}")]
    [InlineData("a: !GetAtt B.C", "{a: {Fn::GetAtt: ['B', 'C']}}")]
    [InlineData("a: !GetAtt B.Outputs.C", "{a: {Fn::GetAtt: ['B', 'Outputs.C']}}")]
    [InlineData("a: !GetAtt [B, C]", "{a: {Fn::GetAtt: ['B', 'C']}}")]
    [InlineData("a: !GetAtt B", "{a: {Fn::GetAtt: 'B'}}")]
    [InlineData("a: !Sub \"${B}-x\"", "{a: {Fn::Sub: '${B}-x'}}")]
    [InlineData("a: !Join [',', [!Ref B, !Sub '${C}']]", "{a: {Fn::Join: [',', [{Ref: 'B'}, {Fn::Sub: '${C}'}]]}}")]
    [InlineData("a: !Base64 {Fn::Sub: x}", "{a: {Fn::Base64: {Fn::Sub: 'x'}}}")]
    [InlineData("a:\n  Fn::Base64: !Sub |\n    x\n    y\n", "{a: {Fn::Base64: {Fn::Sub: 'x\ny\n'}}}")]
    [InlineData("a: !If [B, 1, !Ref AWS::NoValue]", "{a: {Fn::If: ['B', 1, {Ref: 'AWS::NoValue'}]}}")]
    [InlineData("a: !Not [!Equals [!Ref B, '']]", "{a: {Fn::Not: [{Fn::Equals: [{Ref: 'B'}, '']}]}}")]
    [InlineData("a: !Transform {Name: x, Parameters: {y: 1}}", "{a: {Fn::Transform: {Name: 'x', Parameters: {y: 1}}}}")]
    [InlineData("a: !GetAZs ''", "{a: {Fn::GetAZs: ''}}")]
    [InlineData("a: !Fn::Sub x", "{a: {Fn::Sub: 'x'}}")]
    [InlineData("a: !Invented x", "{a: {Fn::Invented: 'x'}}")]
    [InlineData("a: !Sub", "{a: {Fn::Sub: null}}")]
    [InlineData("!Ref B", "{Ref: 'B'}")]
    public void A_short_form_becomes_its_long_form(string yaml, string tree) => Assert.Equal(tree, Outline.Of(Outline.Parse(yaml)));

    [Fact]
    public void A_short_form_stands_at_its_tag_and_its_argument_where_it_is_written() =>
        Assert.Equal("1:1{a@1:1 1:4{Fn::GetAtt@1:4 1:12[1:12, 1:14]}, b@2:1 2:4{Fn::Join@2:4 3:3[3:5, 3:8]}}", Outline.Positions(Outline.Parse("a: !GetAtt B.C\nb: !Join # why\n  [ x, y]\n")));

    [Theory]
    [InlineData("true", "true")]
    [InlineData("False", "false")]
    [InlineData("on", "true")]
    [InlineData("No", "false")]
    [InlineData("y", "'y'")]
    [InlineData("'yes'", "'yes'")]
    [InlineData("!!str no", "'no'")]
    [InlineData("~", "null")]
    [InlineData("", "null")]
    [InlineData("null", "null")]
    [InlineData("12", "12")]
    [InlineData("-1.5e3", "-1.5e3")]
    [InlineData("012345678901", "'012345678901'")]
    [InlineData("1_000", "'1_000'")]
    [InlineData("2012-10-17", "'2012-10-17'")]
    [InlineData("1.2.3", "'1.2.3'")]
    [InlineData("'12'", "'12'")]
    [InlineData("!!str 12", "'12'")]
    [InlineData("!!int '12'", "12")]
    [InlineData("!!bool 'true'", "true")]
    [InlineData("! 12", "'12'")]
    public void A_scalar_keeps_its_characters_and_has_its_kind(string yaml, string tree) => Assert.Equal($"{{a: {tree}}}", Outline.Of(Outline.Parse($"a: {yaml}")));

    [Fact]
    public void A_merge_key_takes_over_what_is_not_written_and_the_earlier_source_wins() =>
        Assert.Equal("{x: {a: 1}, y: {a: 2, b: 3}, z: {c: 4, a: 1, b: 3}}", Outline.Of(Outline.Parse("x: &x {a: 1}\ny: &y {a: 2, b: 3}\nz:\n  <<: [*x, *y]\n  c: 4\n")));

    [Fact]
    public void An_alias_shares_the_node_of_its_anchor()
    {
        var map = Outline.Parse("a: &x !Ref B\nb: *x\n");

        Assert.Same(map["a"], map["b"]);
    }

    [Theory]
    [InlineData("a: 1\nb:\n  c: 1\n  c: 2\n", 4, 3, "the key \"c\" stands twice in this object; the first is on line 3. Remove or rename one")]
    [InlineData("a: 1\n---\nb: 1\n", 2, 1, "a second YAML document begins here; a template is one document, so remove this part or put it in a file of its own")]
    [InlineData("a: *b\n", 1, 4, "there is no anchor \"&b\" before this alias")]
    [InlineData("a: &b [1, *b]\n", 1, 11, "the alias \"*b\" stands within its own anchor, so it has no end")]
    [InlineData("{a: b}: c\n", 1, 1, "a key should be a text, and this is an object, a list or a function; if a text was meant, put it in quotes")]
    [InlineData("<<: 1\n", 1, 1, "the merge key \"<<\" takes an alias of an object, or a list of them")]
    public void What_a_template_may_not_hold_is_named_with_its_place(string yaml, int line, int column, string message)
    {
        var problem = Outline.Fail(yaml);

        Assert.Equal((message, line, column), (problem.Message, problem.Line, problem.Column));
    }
}
