using System.Collections.Immutable;
using Auditor.Configuration.Notifications;
using Auditor.Hosting.Notifications.Messages;
using Auditor.Hosting.Storage.Scans;
using Auditor.Reporting;
using Policies.Model;

namespace Auditor.Tests.Hosting.Notifications;

/// <summary>Everybody is told what they want to know of a scan, and nothing else.</summary>
public sealed class ScanNotificationTests
{
    private static readonly ImmutableArray<ReportEntry> Entries = ReportEntries.Of(ToldStore.Result);
    private static readonly ImmutableArray<ReportEntry> Findings = [.. Entries.Where(entry => entry is { Kind: null, Waiver: null })];
    private static readonly ReportEntry High = Findings.First(entry => entry is { Severity: Severity.High, Outcome: Outcome.NonCompliant });
    private static readonly ReportEntry Low = Findings[^1] with { Severity = Severity.Low, Blocking = false };
    private static readonly ReportEntry Drift = Entries.First(entry => entry is { Kind: not null, IsPending: false, Waiver: null });

    [Theory]
    [InlineData("NewFindings", "123456789012: 3 new findings (2 high, 1 low)")]
    [InlineData("ResolvedFindings", "123456789012: 1 resolved finding (low)")]
    [InlineData("Drift", "123456789012: drift: 1 new difference (S)")]
    [InlineData("CoverageLost", "123456789012: 1 resource type no longer read")]
    [InlineData("ExpiringWaivers", "123456789012: 1 finding no longer waived (high)")]
    [InlineData("NewFindings, ResolvedFindings", "123456789012: 3 new findings (2 high, 1 low); 1 resolved finding (low)")]
    [InlineData("EveryScan", "123456789012: 3 new findings (2 high, 1 low); drift: 1 new difference (S); 1 resolved finding (low); 1 resource type no longer read")]
    public void Of_all_that_changed_what_was_asked_for_is_told(string when, string title)
    {
        var changes = Messages.Changes with
        {
            Opened = [High, Drift],
            Reopened = [Low],
            Unwaived = [High with { Id = "another" }],
            Resolved = [Low with { Id = "gone" }],
            CoverageLost = [new("123456789012/us-east-1", "AWS::RDS::DBInstance", "rds:DescribeDBInstances was denied")],
        };

        Assert.Equal(title.Replace("(S)", $"(1 {Words.Of(Drift.Severity)})", StringComparison.Ordinal).Replace("(low)", "(1 low)", StringComparison.Ordinal).Replace("(high)", "(1 high)", StringComparison.Ordinal), Messages.Of(changes, Enum.Parse<NotificationOccasions>(when))!.Title);
    }

    [Fact]
    public void What_is_below_the_severity_or_of_another_environment_or_waived_is_not_told()
    {
        Assert.Null(Messages.Of(Messages.Changes with { Opened = [Low] }, NotificationOccasions.NewFindings, Severity.High));
        Assert.Null(Messages.Of(Messages.Changes with { Opened = [High] }, NotificationOccasions.NewFindings, environments: ["nowhere"]));
        Assert.NotNull(Messages.Of(Messages.Changes with { Opened = [High] }, NotificationOccasions.NewFindings, environments: [High.Resource.Environment!]));
        Assert.Null(Messages.Of(Messages.Changes with { Opened = [High with { Waiver = new("r", "o", null, new("f", 1, 1)) }] }, NotificationOccasions.NewFindings));
        Assert.Equal("123456789012: nothing has changed", Messages.Of(Messages.Changes with { Opened = [Low] }, NotificationOccasions.EveryScan, Severity.High)!.Title);
    }

    [Fact]
    public void What_becomes_as_severe_as_is_asked_for_or_turns_out_to_be_broken_is_new()
    {
        Assert.Equal("123456789012: 1 new finding (1 high)", Title(new(High with { Severity = Severity.Low }, High)));
        Assert.Equal("123456789012: 1 new finding (1 high)", Title(new(High with { Outcome = Outcome.Unknown }, High)));
        Assert.Null(Title(new(High, High)));
        Assert.Null(Title(new(High, High with { Outcome = Outcome.Unknown })));
        Assert.Null(Title(new(High, High with { Severity = Severity.Low })));

        static string? Title(ChangedEntry change) => Messages.Of(Messages.Changes with { Changed = [change] }, NotificationOccasions.NewFindings, Severity.Medium)?.Title;
    }

    [Fact]
    public void A_first_scan_is_one_summary_with_the_worst_on_top()
    {
        var opened = Enumerable.Range(0, 500).Select(number => (number == 333 ? High : Low) with { Id = $"{number}" }).ToImmutableArray();

        var notification = Messages.Of(Messages.Changes with { IsFirst = true, Opened = opened }, NotificationOccasions.NewFindings, pages: "https://auditor.example.com/a/")!;

        Assert.Equal("First scan of 123456789012: 500 findings (1 high, 499 low)", notification.Title);
        var part = Assert.Single(notification.Parts);
        Assert.Equal((500, 50, 450), (part.Count, part.Entries.Length, part.More));
        Assert.Equal(("333", "high", "https://auditor.example.com/a/findings/123456789012/333"), (part.Entries[0].Id, part.Entries[0].Severity, part.Entries[0].Url));
        Assert.Equal("https://auditor.example.com/a/scans/17", notification.Url);
        Assert.EndsWith("… and 450 more\n\nMore: https://auditor.example.com/a/scans/17\n", NotificationText.Of(notification), StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_says_where_what_and_how_to_mend_it()
    {
        var text = NotificationText.Of(Messages.Of(Messages.Changes with { Opened = [High] })!);

        Assert.Contains($"- [high] {High.Rule}: {High.Title}\n  {High.Resource.Name} ({High.Resource.Type}, 123456789012, us-east-1, {High.Resource.Environment})\n  {High.Lines.First()}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_of_pages_that_is_none_is_refused() => Assert.Equal(
        "AUDITOR_PUBLIC_URL must be where people find the pages, such as https://auditor.example.com",
        Assert.Throws<AuditException>(() => Messages.Links("javascript:alert(1)")).Message);
}
