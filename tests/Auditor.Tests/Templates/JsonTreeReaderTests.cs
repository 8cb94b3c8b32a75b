namespace Auditor.Tests.Templates;

public sealed class JsonTreeReaderTests
{
    [Fact]
    public void A_document_becomes_a_tree_with_the_position_of_every_key_and_value()
    {
        var map = Outline.Parse("{\n  \"a\": [1, true, null],\r\n  \"b\": { \"c\\u0064\": \"é\", \"e\": -1.50 }\n}", "t.json");

        Assert.Equal("{a: [1, true, null], b: {cd: 'é', e: -1.50}}", Outline.Of(map));
        Assert.Equal("1:1{a@2:3 2:8[2:9, 2:12, 2:18], b@3:3 3:8{cd@3:10 3:21, e@3:27 3:32}}", Outline.Positions(map));
    }

    [Theory]
    [InlineData("{\"a\": 1,\n \"a\": 2}", 2, 2, "the key \"a\" stands twice in this object; the first is on line 1. Remove or rename one")]
    [InlineData("{\"a\": 1,}", 1, 9, "a comma stands before this \"}\"; remove the comma")]
    [InlineData("{\"a\": [1,]}", 1, 10, "a comma stands before this \"]\"; remove the comma")]
    [InlineData("{\"a\": 1", 1, 8, "the JSON ends before it is complete; the file seems to be cut off")]
    [InlineData("{\"a\": \"b", 1, 9, "the JSON ends before it is complete; the file seems to be cut off")]
    [InlineData("{\n// x\n\"a\": 1}", 2, 1, "comments are not allowed in a JSON template; remove it, or write the template in YAML")]
    [InlineData("{'a': 1}", 1, 2, "JSON texts stand in double quotes, not in single ones")]
    public void What_is_wrong_is_named_with_its_place(string json, int line, int column, string message)
    {
        var problem = Outline.Fail(json, "t.json");

        Assert.Equal((message, line, column), (problem.Message, problem.Line, problem.Column));
    }
}
