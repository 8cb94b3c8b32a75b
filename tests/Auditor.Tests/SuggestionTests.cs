namespace Auditor.Tests;

public sealed class SuggestionTests
{
    private static readonly string[] Words = ["rds-multi-az", "rds-backup-retention", "s3-encrypted", "enabled"];

    [Theory]
    [InlineData("rds-mutli-az", "; did you mean rds-multi-az?")]
    [InlineData("RDS-MULTI-AZ", "; did you mean rds-multi-az?")]
    [InlineData("rds-multi-zone", "; did you mean rds-multi-az?")]
    [InlineData("enable", "; did you mean enabled?")]
    [InlineData("unrelated", "")]
    [InlineData("", "")]
    public void The_nearest_word_is_suggested_if_it_is_near(string given, string suggestion) => Assert.Equal(suggestion, Suggestion.For(given, Words));

    [Fact]
    public void Of_words_as_near_the_first_in_order_is_suggested() => Assert.Equal("a1", Suggestion.Nearest("a3", ["a2", "a1"]));

    [Fact]
    public void Nobody_writes_a_word_that_long() => Assert.Null(Suggestion.Nearest(new string('a', 65), [new string('a', 65)]));
}
