using Policies.Resources;

namespace Policies.Tests.Resources;

public sealed class GlobTests
{
    [Theory]
    [InlineData("*", "", true)]
    [InlineData("a*c", "abbc", true)]
    [InlineData("a*b*c", "axbxbxc", true)]
    [InlineData("a*c", "abb", false)]
    [InlineData("a?", "ab", false)]
    [InlineData("a", "a*", false)]
    public void A_star_stands_for_any_text(string pattern, string text, bool matches) => Assert.Equal(matches, Glob.Matches(pattern, text));

    [Theory]
    [InlineData("a*", "*b", true)]
    [InlineData("a*", "b*", false)]
    [InlineData("ab", "a*", true)]
    [InlineData("*x", "*y", false)]
    [InlineData("", "*", true)]
    [InlineData("db:*", "db:prod-*-x", true)]
    [InlineData("a*c", "abd", false)]
    public void Patterns_overlap_where_one_text_matches_both(string one, string other, bool overlap)
    {
        Assert.Equal(overlap, Glob.Overlap(one, other));
        Assert.Equal(overlap, Glob.Overlap(other, one));
    }
}
