using Auditor.Accounts.Mapping;

namespace Auditor.Tests.Accounts.Mapping;

public sealed class DocumentPathTests
{
    private const string Document = """{ "A": { "b": 1 }, "L": [{ "k": "x", "v": [1, 2], "n": { "m": "y" } }, { "k": "y", "v": [3] }, { "v": null }], "Q": { "Quantity": 1, "Items": ["q"] }, "O": { "p": { "z": 1 }, "q": { "z": 2 } }, "U": { "$unread": "denied" }, ".": "self" }""";

    [Theory]
    [InlineData("A.B", "1")]
    [InlineData("a.c", null)]
    [InlineData("A.b.c", null)]
    [InlineData("L[].k", """["x","y"]""")]
    [InlineData("L[].v[]", "[1,2,3]")]
    [InlineData("L[1].k", "\"y\"")]
    [InlineData("L[9].k", null)]
    [InlineData("L[k=Y].v", "[3]")]
    [InlineData("L[n.m=y].k", "\"x\"")]
    [InlineData("L[k=z].v", null)]
    [InlineData("A[].b", "[1]")]
    [InlineData("A[0].b", "1")]
    [InlineData("Q[]", """["q"]""")]
    [InlineData("Q[0]", "\"q\"")]
    [InlineData("O[*].z", "[1,2]")]
    [InlineData("U.any.thing[]", """{"$unread":"denied"}""")]
    [InlineData(".", "\"self\"")]
    public void A_path_leads_to_what_stands_there(string path, string? expected) =>
        Assert.Equal(expected, DocumentPath.Parse(path).Read(JsonTree.OfText(Document))?.ToJsonString());

    [Theory]
    [InlineData("")]
    [InlineData("a..b")]
    [InlineData("a.")]
    [InlineData("[]")]
    [InlineData("a[x]")]
    [InlineData("a[-1]")]
    public void What_is_no_path_is_told(string text) => Assert.Throws<InvalidDataException>(() => DocumentPath.Parse(text));
}
