using System.Text;

namespace Auditor.Tests.Templates;

public sealed class YamlTextTests
{
    [Fact]
    public void A_text_in_double_quotes_may_go_on_further_to_the_left_as_CloudFormation_allows()
    {
        var map = Outline.Parse("a:\n  b: !Sub \"{\n    c\n  }\"\n  d: [\"e\nf\", g]\nh: \"\n\\\"i\"\nj: k\n");

        Assert.Equal("{a: {b: {Fn::Sub: '{ c }'}, d: ['e f', 'g']}, h: ' \"i', j: 'k'}", Outline.Of(map));
        Assert.Equal("1:1{a@1:1 2:3{b@2:3 2:6{Fn::Sub@2:6 2:11}, d@5:3 5:6[5:7, 6:5]}, h@7:1 7:4, j@9:1 9:4}", Outline.Positions(map));
    }

    [Fact]
    public void A_problem_behind_such_a_text_has_its_place_in_the_file()
    {
        var problem = Outline.Fail("a: {b: \"c\nd\", b: 1}\n");

        Assert.Equal(("the key \"b\" stands twice in this object; the first is on line 1. Remove or rename one", 2, 5), (problem.Message, problem.Line, problem.Column));
    }

    [Fact]
    public void Very_many_such_texts_are_a_problem_before_they_take_long()
    {
        var text = new StringBuilder();
        for (var key = 0; key < 100_000; key++)
        {
            text.Append('k').Append(key).Append(": \"x\ny\"\n");
        }

        Assert.Equal("the further lines of a text in double quotes should be indented more than its key", Outline.Fail(text.ToString()).Message);
    }

    [Fact]
    public void Only_line_feeds_count_as_lines_as_in_an_editor() =>
        Assert.Equal("1:1{a@1:1 1:4, b@1:6 1:9, c@2:1 2:4}", Outline.Positions(Outline.Parse("a: x\u2028b: y\nc: z\n")));
}
