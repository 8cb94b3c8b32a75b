using System.Globalization;
using System.Text.RegularExpressions;
using Auditor.Configuration;
using CsCheck;

namespace Auditor.Tests.Configuration;

public sealed class DurationsTests
{
    [Theory]
    [InlineData("15m", "00:15:00")]
    [InlineData("1h", "01:00:00")]
    [InlineData("0s", "00:00:00")]
    [InlineData("2d", "2.00:00:00")]
    [InlineData("1h30m", "01:30:00")]
    [InlineData("1d2h3m4s", "1.02:03:04")]
    [InlineData("90m", "01:30:00")]
    [InlineData("PT15M", "00:15:00")]
    [InlineData("P1DT2H3M4S", "1.02:03:04")]
    [InlineData("P2D", "2.00:00:00")]
    [InlineData("P1W", "7.00:00:00")]
    public void A_duration_is_read(string text, string expected)
    {
        Assert.True(Durations.TryParse(text, out var duration));
        Assert.Equal(TimeSpan.Parse(expected, CultureInfo.InvariantCulture), duration);
        Assert.Matches(Durations.Pattern, text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("15")]
    [InlineData("m")]
    [InlineData("15 m")]
    [InlineData("1.5h")]
    [InlineData("-1h")]
    [InlineData("30m1h")]
    [InlineData("1h1h")]
    [InlineData("1h30")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1DT")]
    [InlineData("PT1D")]
    [InlineData("P1Y")]
    [InlineData("pt1h")]
    [InlineData("15M")]
    public void Anything_else_is_not(string text)
    {
        Assert.False(Durations.TryParse(text, out _));
        Assert.DoesNotMatch(Durations.Pattern, text);
    }

    [Theory]
    [InlineData("1000000s")]
    [InlineData("99999999999999999999s")]
    public void A_duration_without_end_is_not_read(string text) => Assert.False(Durations.TryParse(text, out _));

    [Fact]
    public void What_is_written_is_read_again() =>
        Gen.Int[0, int.MaxValue].Sample(seconds => Durations.TryParse(Durations.Format(TimeSpan.FromSeconds(seconds)), out var read) && read == TimeSpan.FromSeconds(seconds), iter: 1000);

    [Fact]
    public void The_schema_accepts_what_the_reader_accepts() =>
        Gen.String[Gen.Char["0123dhmsPTWDHMS"], 0, 9].Sample(
            text => Durations.TryParse(text, out _) == Regex.IsMatch(text, Durations.Pattern, RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1)), iter: 10_000);
}
