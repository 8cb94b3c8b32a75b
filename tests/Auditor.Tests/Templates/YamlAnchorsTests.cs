using System.Globalization;
using System.Text;

namespace Auditor.Tests.Templates;

public sealed class YamlAnchorsTests
{
    [Fact]
    public void Aliases_that_stand_for_more_than_a_million_values_are_a_problem()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var level = 1; level < 20; level++)
        {
            bomb.AppendLine(CultureInfo.InvariantCulture, $"a{level}: &a{level} [*a{level - 1}, *a{level - 1}, *a{level - 1}, *a{level - 1}, *a{level - 1}, *a{level - 1}, *a{level - 1}, *a{level - 1}, *a{level - 1}, *a{level - 1}]");
        }

        var problem = Outline.Fail(bomb.ToString());

        Assert.Equal("the aliases up to here stand for more than 1000000 values, which no template needs; the audit does not read it", problem.Message);
        Assert.Equal(6, problem.Line);
    }

    [Fact]
    public void Merge_keys_that_stand_for_more_than_a_million_values_are_a_problem()
    {
        var bomb = new StringBuilder("a: &a {").AppendJoin(", ", Enumerable.Range(0, 2000).Select(key => string.Create(CultureInfo.InvariantCulture, $"k{key}: 1"))).Append("}\nb:\n");
        for (var copy = 0; copy < 2000; copy++)
        {
            bomb.AppendLine("- <<: *a");
        }

        Assert.Equal("the aliases up to here stand for more than 1000000 values, which no template needs; the audit does not read it", Outline.Fail(bomb.ToString()).Message);
    }

    [Fact]
    public void Aliases_that_nest_more_than_two_hundred_deep_are_a_problem()
    {
        var chain = new StringBuilder("a0: &a0 [x]\n");
        for (var level = 1; level < 300; level++)
        {
            chain.AppendLine(CultureInfo.InvariantCulture, $"a{level}: &a{level} [*a{level - 1}]");
        }

        var problem = Outline.Fail(chain.ToString());

        Assert.Equal("objects and lists stand more than 200 deep in one another here, which no template needs; the audit does not read it", problem.Message);
        Assert.Equal(200, problem.Line);
    }

    [Fact]
    public void A_later_anchor_of_the_same_name_wins() =>
        Assert.Equal("{a: 1, b: 1, c: 2, d: 2}", Outline.Of(Outline.Parse("a: &x 1\nb: *x\nc: &x 2\nd: *x\n")));

    [Fact]
    public void An_anchor_may_stand_on_a_key_and_an_alias_be_one() =>
        Assert.Equal("{a: {b: 1}, c: {b: 2}}", Outline.Of(Outline.Parse("a: {&x b: 1}\nc: {*x : 2}\n")));

    [Fact]
    public void A_merged_object_may_itself_be_merged() =>
        Assert.Equal("{a: {x: 1}, b: {y: 2, x: 1}, c: {y: 3, x: 1}}", Outline.Of(Outline.Parse("a: &a {x: 1}\nb: &b {<<: *a, y: 2}\nc: {<<: *b, y: 3}\n")));

    [Fact]
    public void A_merge_key_in_quotes_is_a_key() => Assert.Equal("{<<: 1}", Outline.Of(Outline.Parse("'<<': 1")));
}
