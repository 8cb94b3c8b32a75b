using Auditor.Hosting.Filters;
using Auditor.Hosting.Storage.Findings;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Auditor.Tests.Hosting.Filters;

/// <summary>What the words of an address ask the store for.</summary>
public sealed class FindingFilterTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("", "Open")]
    [InlineData("state=open", "Open")]
    [InlineData("state=waived,open", "Open", "Waived")]
    [InlineData("state=resolved&state=waived", "Waived", "Resolved")]
    [InlineData("state=all,open", "Open", "Waived", "Resolved")]
    public void States_are_those_that_are_named_and_open_ones_without_any(string query, params string[] expected) => Assert.Equal(expected, QueryOf(query).States.Select(state => $"{state}"));

    [Theory]
    [InlineData("since=1d", "2026-11-21T12:00:00Z")]
    [InlineData("since=2026-11-20", "2026-11-20T00:00:00Z")]
    [InlineData("since=2026-11-20T08:30Z", "2026-11-20T08:30:00Z")]
    [InlineData("since=2026-11-20T08:30:15.250Z", "2026-11-20T08:30:15.25Z")]
    [InlineData("since=2026-11-20T08:30:15%2B02:00", "2026-11-20T06:30:15Z")]
    public void A_time_is_a_span_a_day_or_a_time(string query, string expected) =>
        Assert.Equal((DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), null), (QueryOf(query).Since!.Value, QueryOf(query).ResolvedSince));

    [Fact]
    public void Of_resolved_ones_a_time_is_when_they_were_resolved()
    {
        var query = QueryOf("state=resolved&since=2026-11-20");
        Assert.Equal((null, new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero)), (query.Since, query.ResolvedSince!.Value));
    }

    [Fact]
    public void None_is_a_name_of_environments_and_regions()
    {
        var query = QueryOf("environment=-,production&region=-");
        Assert.Equal(["", "production"], query.Environments);
        Assert.Equal([""], query.Regions);
    }

    private static FindingQuery QueryOf(string query)
    {
        var filter = FindingFilter.Read(new QueryReader(new QueryCollection(QueryHelpers.ParseQuery(query)), FindingFilter.Names.AsSpan()), [], []);
        Assert.Null(filter.Problem);
        return filter.ToQuery([], Now);
    }
}
