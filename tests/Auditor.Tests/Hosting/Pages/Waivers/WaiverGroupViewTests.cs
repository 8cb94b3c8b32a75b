using Auditor.Auditing;
using Auditor.Configuration.Waivers;
using Auditor.Hosting.Pages.Waivers;
using Auditor.Hosting.Storage.Resources;

namespace Auditor.Tests.Hosting.Pages.Waivers;

/// <summary>The waivers by how long they have to go.</summary>
public sealed class WaiverGroupViewTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void A_waiver_that_expired_stands_there_once_also_before_the_next_scan()
    {
        var waiver = new Waiver { Policy = "rds-*", Reason = "accepted", Owner = "me", Expires = Today.AddDays(-1), Source = new Location("policies.json", 7, 5) };
        WaiverRow[] rows =
        [
            new() { Account = "123456789012", Policy = "rds-multi-az", Reason = "accepted", Owner = "me", Expires = waiver.Expires, Source = "policies.json", Line = 7, Findings = 2 },
            new() { Account = "123456789012", Policy = "rds-multi-az", Reason = "in a template", Owner = "me", Expires = waiver.Expires, Source = "App.template.json", Line = 7, Findings = 1 },
        ];
        var group = Assert.Single(WaiverGroupView.Of([waiver], rows, Today));
        Assert.Equal([("rds-*", "policies.json:7"), ("rds-multi-az", "App.template.json:7")], group.Waivers.Select(line => (line.Policy, line.Place)));
    }

    [Fact]
    public void The_next_two_weeks_are_told_apart_to_the_day()
    {
        var groups = WaiverGroupView.Of([], [.. new[] { 0, 14, 15 }.Select(days => new WaiverRow { Policy = "rds-multi-az", Expires = Today.AddDays(days) }), new WaiverRow { Policy = "acknowledged" }], Today);
        Assert.Equal([("About to expire", "today is its last day, in 14 days"), ("In force", "in 15 days, has no end")], groups.Select(group => (group.Heading, string.Join(", ", group.Waivers.Select(line => line.Remaining)))));
    }
}
