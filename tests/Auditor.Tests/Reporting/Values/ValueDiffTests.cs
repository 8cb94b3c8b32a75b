using System.Text.Json.Nodes;
using Auditor.Reporting.Values;

namespace Auditor.Tests.Reporting.Values;

public sealed class ValueDiffTests
{
    [Theory]
    [InlineData("1", "7", "-1 +7")]
    [InlineData("\"a\"", "\"b\"", "-\"a\" +\"b\"")]
    [InlineData("true", "\"true\"", "-true +\"true\"")]
    [InlineData("null", "7", "+7")]
    [InlineData("7", "null", "-7")]
    [InlineData("{}", "[]", "-{}|+[]")]
    [InlineData("""{ "a": 1, "b": 2 }""", "7", "-{ a: 1, b: 2 }|+7")]
    public void A_value_beside_another_kind_of_value(string before, string after, string lines) => Assert.Equal(lines, Lines(before, after));

    [Theory]
    [InlineData("""{ "a": 1, "b": 2 }""", """{ "b": 2, "a": 3 }""", "-a: 1 +a: 3| b: 2")]
    [InlineData("""{ "a": 1, "b": 2, "c": 3 }""", """{ "a": 1, "b": 2, "d": 4 }""", " …2|-c: 3|+d: 4")]
    [InlineData("""{ "a": { "b": { "c": 1 } } }""", """{ "a": { "b": { "c": 2 } } }""", " a|  b|-  c: 1 +  c: 2")]
    [InlineData("""{ "a": null }""", """{}""", "-a: null")]
    [InlineData("""{ "a": null }""", """{ "a": 0 }""", "-a: null +a: 0")]
    [InlineData("""{ "a b": 1 }""", """{ "a b": 2 }""", "-\"a b\": 1 +\"a b\": 2")]
    public void An_object_is_told_by_the_members_that_changed(string before, string after, string lines) => Assert.Equal(lines, Lines(before, after));

    [Theory]
    [InlineData("[1, 2, 3]", "[1, 3]", " [0]: 1|-[1]: 2| [2]: 3")]
    [InlineData("[1, 3]", "[1, 2, 3]", " [0]: 1|+[1]: 2| [1]: 3")]
    [InlineData("[1, 2, 3]", "[1, 4, 3]", " [0]: 1|-[1]: 2 +[1]: 4| [2]: 3")]
    [InlineData("[1, 2]", "[2, 1]", "-[0]: 1| [1]: 2|+[1]: 1")]
    [InlineData("[]", "[1]", "+[0]: 1")]
    [InlineData("""[{ "Key": "a", "Value": 1 }, { "Key": "b", "Value": 2 }]""", """[{ "Key": "b", "Value": 3 }, { "Key": "a", "Value": 1 }]""", " [0]: { Key: \"a\", Value: 1 }| [1]|  Key: \"b\"|- Value: 2 + Value: 3")]
    [InlineData("""[{ "Key": "a" }, { "Key": "b" }]""", """[{ "Key": "b" }, { "Key": "a" }]""", "-[0]: { Key: \"a\" }| [1]: { Key: \"b\" }|+[1]: { Key: \"a\" }")]
    [InlineData("""[{ "Key": "a" }, { "Key": "b" }]""", """[{ "Key": "b" }]""", "-[0]: { Key: \"a\" }| [1]: { Key: \"b\" }")]
    public void Items_of_lists_belong_together_by_what_they_go_by_else_by_place(string before, string after, string lines) => Assert.Equal(lines, Lines(before, after));

    [Fact]
    public void Within_a_document_a_number_and_its_text_are_one() => Assert.Equal(" a: 1|-b: 2 +b: 3", Lines("""{ "a": 1, "b": 2 }""", """{ "a": "1", "b": 3 }"""));

    [Fact]
    public void Where_nothing_differs_but_how_it_is_written_that_is_shown() => Assert.Equal("-a: 1 +a: \"1\"", Lines("""{ "a": 1 }""", """{ "a": "1" }"""));

    [Theory]
    [InlineData("""{"a":1,"b":2}""", """{ "b": 2, "a": 3 }""", "-a: 1 +a: 3| b: 2")]
    [InlineData("""{"a":1,"a":2}""", """{"a":1,"a":3}""", "-\"{\\\"a\\\":1,\\\"a\\\":2}\" +\"{\\\"a\\\":1,\\\"a\\\":3}\"")]
    [InlineData("{", "[", "-\"{\" +\"[\"")]
    [InlineData("one\ntwo\nthree\nfour", "one\ntwo\n3\nfour", " …2|-three +3| four")]
    public void A_text_is_opened_where_it_holds_json_or_lines(string before, string after, string lines) =>
        Assert.Equal(lines, Join(ValueDiff.Of(JsonValue.Create(before), JsonValue.Create(after))));

    [Fact]
    public void What_is_long_and_new_is_told_by_its_members() => Assert.Equal(
        """+CidrIp: "0.0.0.0/0"|+Description: "for as long as the weekend lasts, and not a day longer"|+Ports|+ [0]: 5432""".Replace("|+Ports|+ [0]: 5432", "|+Ports: [5432]", StringComparison.Ordinal),
        Lines("null", """{ "CidrIp": "0.0.0.0/0", "Description": "for as long as the weekend lasts, and not a day longer", "Ports": [5432] }"""));

    [Fact]
    public void Where_neither_is_there_is_nothing_to_show() => Assert.Empty(ValueDiff.Of(null, null));

    [Fact]
    public void Very_long_lists_cost_no_more_than_their_length()
    {
        var before = new JsonArray([.. Enumerable.Range(0, 20_000).Select(number => (JsonNode)JsonValue.Create(number * 2))]);
        var after = new JsonArray([.. Enumerable.Range(0, 20_000).Select(number => (JsonNode)JsonValue.Create((number * 2) + 1))]);
        Assert.Equal(20_000, ValueDiff.Of(before, after).Length);
    }

    private static string Lines(string before, string after) => Join(ValueDiff.Of(JsonNode.Parse(before), JsonNode.Parse(after)));

    private static string Join(IEnumerable<ValueLine> lines) => string.Join('|', lines.Select(Line));

    private static string Line(ValueLine line)
    {
        var inset = new string(' ', line.Depth);
        return line.Kind switch
        {
            LineKind.Folded => $" {inset}…{line.Lines.Length}",
            LineKind.Same => $" {inset}{line.Label}{line.Before}",
            LineKind.Removed => $"-{inset}{line.Label}{line.Before}",
            LineKind.Added => $"+{inset}{line.Label}{line.After}",
            _ => $"-{inset}{line.Label}{line.Before} +{inset}{line.Label}{line.After}",
        };
    }
}
