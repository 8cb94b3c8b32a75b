using System.Text;
using Auditor.Templates;
using Policies.Model;

namespace Auditor.Tests.Templates;

public sealed class TemplateTextTests
{
    [Theory]
    [InlineData("template.json")]
    [InlineData("template.yaml")]
    [InlineData("template.template")]
    public void Text_that_begins_with_a_brace_and_is_JSON_is_read_as_JSON(string file)
    {
        var map = Outline.Parse("\r\n{\"é\": {\"a\": 1}}", file);

        Assert.Equal("2:1{é@2:2 2:8{a@2:9 2:14}}", Outline.Positions(map));
    }

    [Theory]
    [InlineData("template.yaml")]
    [InlineData("template.YML")]
    [InlineData("template.template")]
    public void Text_that_begins_with_a_brace_and_is_not_JSON_is_read_as_YAML(string file) =>
        Assert.Equal("{a: {Ref: 'B'}}", Outline.Of(Outline.Parse("{a: !Ref B}", file)));

    [Fact]
    public void A_JSON_file_that_is_not_JSON_is_a_problem_of_JSON() =>
        Assert.Equal("a key or a value is expected here; texts and keys stand in double quotes", Outline.Fail("{\"a\": 1, b: 2}", "template.json").Message);

    [Theory]
    [InlineData("{a: 1", "template.yaml", 1, 6, "a comma or the closing \"}\" is missing here")]
    [InlineData("{\"a\": [1}", "template.template", 1, 9, "this \"}\" closes no object; a \"]\" is missing before it, or it is one too many")]
    public void What_is_neither_is_explained_as_what_it_seems_to_be(string text, string file, int line, int column, string message)
    {
        var problem = Outline.Fail(text, file);

        Assert.Equal((message, line, column), (problem.Message, problem.Line, problem.Column));
    }

    [Fact]
    public void A_JSON_file_that_does_not_begin_with_a_brace_may_be_YAML() => Assert.Equal("{a: 1}", Outline.Of(Outline.Parse("a: 1", "template.json")));

    [Theory]
    [InlineData("", "the file is empty; it should hold a CloudFormation template in JSON or YAML")]
    [InlineData(" \n\t\r\n", "the file is empty; it should hold a CloudFormation template in JSON or YAML")]
    [InlineData("# nothing\n", "the file holds nothing but comments; it should hold a CloudFormation template")]
    [InlineData("---\n", "the file holds nothing but comments; it should hold a CloudFormation template")]
    [InlineData("[1, 2]", "this is a list, not a template; a template is an object with \"Resources\"")]
    [InlineData("- a\n- b\n", "this is a list, not a template; a template is an object with \"Resources\"")]
    [InlineData("hello", "this is a single value, not a template; a template is an object with \"Resources\"")]
    [InlineData("null", "this is a single value, not a template; a template is an object with \"Resources\"")]
    [InlineData("a: \0", "the file holds a zero byte, so it is not a template but binary or in another encoding; save templates as UTF-8")]
    [InlineData("{\"a\": \"\0\"}", "the file holds a zero byte, so it is not a template but binary or in another encoding; save templates as UTF-8")]
    public void What_is_no_template_is_named(string text, string message) => Assert.Equal(message, Outline.Fail(text).Message);

    [Theory]
    [InlineData("a: é")]
    [InlineData("{\"a\": \"é\"}")]
    public void Every_byte_order_mark_is_accepted(string text)
    {
        Encoding[] encodings = [new UTF8Encoding(true), new UnicodeEncoding(bigEndian: false, true), new UnicodeEncoding(bigEndian: true, true)];
        foreach (var encoding in encodings)
        {
            var map = TemplateText.Parse((byte[])[.. encoding.GetPreamble(), .. encoding.GetBytes(text)], "template");

            Assert.Equal("{a: 'é'}", Outline.Of(map));
            Assert.Equal(text[0] is '{' ? new(1, 2) : new Position(1, 1), map.Entries[0].KeyPosition);
        }
    }

    [Theory]
    [InlineData(new byte[] { (byte)'a', (byte)':', (byte)'\n', (byte)' ', 0xE9 }, 2, 2)]
    [InlineData(new byte[] { (byte)'{', (byte)'"', 0xC3, (byte)'"', (byte)':', (byte)'1', (byte)'}' }, 1, 3)]
    public void Bytes_that_are_not_UTF8_are_named_with_their_place(byte[] bytes, int line, int column)
    {
        var problem = Assert.Throws<AuditException>(() => TemplateText.Parse(bytes, "template")).Problem;

        Assert.Equal(("these bytes are not UTF-8, so the file is binary or in another encoding; save templates as UTF-8", line, column), (problem.Message, problem.Line, problem.Column));
    }

    [Fact]
    public void Bytes_that_only_begin_as_UTF16_are_named() => Assert.Equal(
        "the file begins as UTF-16 text but is not; save it as UTF-8",
        Assert.Throws<AuditException>(() => TemplateText.Parse((byte[])[0xFF, 0xFE, 0x00, 0xD8], "template")).Problem.Message);

    [Theory]
    [InlineData("a:\r\n  b: c\r\n  d: |\r\n    x\r\n    y\r\n", "{a: {b: 'c', d: 'x\ny\n'}}", "1:1{a@1:1 2:3{b@2:3 2:6, d@3:3 3:6}}")]
    [InlineData("{\r\n\"a\":\r\n1}", "{a: 1}", "1:1{a@2:1 3:1}")]
    public void Lines_may_end_as_on_Windows(string text, string tree, string positions)
    {
        var map = Outline.Parse(text);

        Assert.Equal((tree, positions), (Outline.Of(map), Outline.Positions(map)));
    }

    [Theory]
    [InlineData("[", "template.json")]
    [InlineData("{\"a\":", "template.json")]
    [InlineData("{\"a\":[", "template.json")]
    [InlineData("{a: ", "template.yaml")]
    [InlineData("[", "template.yaml")]
    [InlineData("- ", "template.yaml")]
    [InlineData("? ", "template.yaml")]
    [InlineData("[\n", "template.yaml")]
    [InlineData("a: {b: [", "template.yaml")]
    public void A_million_levels_are_a_problem_and_not_a_crash(string level, string file)
    {
        foreach (var levels in new[] { 201, 10_000, 1_000_000 })
        {
            var problem = Outline.Fail(string.Concat(Enumerable.Repeat(level, levels)), file);

            Assert.True(problem.Line > 0);
        }
    }

    [Theory]
    [InlineData("{\"a\":[", "]}", "template.json")]
    [InlineData("{a: [", "]}", "template.yaml")]
    public void Two_hundred_levels_are_read_and_one_more_is_not(string open, string close, string file)
    {
        static string Nest(string open, string inner, string close) => string.Concat(Enumerable.Repeat(open, 100)) + inner + string.Concat(Enumerable.Repeat(close, 100));

        Outline.Parse(Nest(open, "1", close), file);
        var problem = Outline.Fail(Nest(open, "[]", close), file);

        Assert.Equal("objects and lists stand more than 200 deep in one another here, which no template needs; the audit does not read it", problem.Message);
        Assert.Equal((1, (100 * open.Length) + 1), (problem.Line, problem.Column));
    }

    [Theory]
    [InlineData("{\"a\": \"", "\"}", "template.json")]
    [InlineData("a: \"", "\"", "template.yaml")]
    [InlineData("a: ", "", "template.yaml")]
    public void A_line_of_five_million_characters_is_read(string before, string after, string file)
    {
        var text = new string('x', 5_000_000);

        Assert.Equal(text, ((ScalarNode)Outline.Parse(before + text + after, file)["a"]!).Text);
    }
}
