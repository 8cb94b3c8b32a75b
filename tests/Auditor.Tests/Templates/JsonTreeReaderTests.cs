using System.Text;
using Auditor.Templates;

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
    [InlineData("{\"a\": NaN}", 1, 7, "this is neither a text in double quotes, a number, true, false nor null")]
    [InlineData("{\"a\": tru}", 1, 7, "this is neither a text in double quotes, a number, true, false nor null")]
    [InlineData("{\"a\": 01}", 1, 7, "this is not a number as JSON writes it; put it in quotes if it is a text")]
    [InlineData("{\"a\" 1}", 1, 6, "a colon is missing here, between the key and its value")]
    [InlineData("{\"a\": }", 1, 7, "a value is missing here, after the key")]
    [InlineData("{\"a\": 1\n \"b\": 2}", 2, 2, "a comma is missing before this")]
    [InlineData("{\"a\": \"b\": 2}", 1, 10, "a colon may only stand after a key; a brace or a quote is missing before it")]
    [InlineData("{\"a\": [1}", 1, 9, "this \"}\" closes no object; a \"]\" is missing before it, or it is one too many")]
    [InlineData("{\"a\": {\"b\": 1]}", 1, 14, "this \"]\" closes no list; a \"}\" is missing before it, or it is one too many")]
    [InlineData("{\"a\": \"x\ny\"}", 1, 9, "a text may not go on over a line break or hold a control character; close the quotes, or write \\n or \\t")]
    [InlineData("{\"a\" : \"\\x\"}", 1, 10, "a backslash begins an escape such as \\n, and this is none; write \\\\")]
    [InlineData("{\"a\": \"\\ud83d\"}", 1, 7, "this text has an escape such as \\ud83d that is half of a character; write the character itself")]
    [InlineData("{} {}", 1, 4, "the object is closed before this; remove what follows, or a bracket too many before it")]
    public void What_is_wrong_is_named_with_its_place(string json, int line, int column, string message)
    {
        var problem = Outline.Fail(json, "t.json");

        Assert.Equal((message, line, column), (problem.Message, problem.Line, problem.Column));
    }

    [Theory]
    [InlineData("{ // why\n \"a\": 1, /* so */ \"b\": 2, }", "{a: 1, b: 2}")]
    public void Settings_may_hold_comments_and_trailing_commas(string json, string tree) =>
        Assert.Equal(tree, Outline.Of(JsonTreeReader.ReadSettings(Encoding.UTF8.GetBytes(json), "policies.json", [])));

    [Theory]
    [InlineData("{ // why\n// so\n \"a\": 1 /* one */ \"b\": 2 }", 3, 19, "a comma is missing before this")]
    [InlineData("{ /* why\n so */ \"a\" 1 }", 2, 12, "a colon is missing here, between the key and its value")]
    [InlineData("{ \"a\": 1, /* so", 1, 11, "this comment has no end; close it with */, or begin one for the rest of a line with //")]
    public void What_is_wrong_behind_comments_is_named_with_its_place(string json, int line, int column, string message)
    {
        var problem = Assert.Throws<AuditException>(() => JsonTreeReader.ReadSettings(Encoding.UTF8.GetBytes(json), "policies.json", [])).Problem;

        Assert.Equal((message, line, column), (problem.Message, problem.Line, problem.Column));
    }
}
