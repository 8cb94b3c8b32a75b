using System.Collections.Immutable;
using System.Globalization;
using Auditor.Hosting.Storage.Resources;
using Auditor.Reporting;

namespace Auditor.Hosting.Notifications.Messages;

/// <summary>Says that a waiver's last day is near.</summary>
internal static class WaiverNotification
{
    private const int LongestText = 300;
    private const int MostAccounts = 5;

    /// <summary>The notification.</summary>
    /// <param name="id">What it goes by.</param>
    /// <param name="waivers">One waiver, or several that differ in their resource alone, in each account in which they accept something.</param>
    /// <param name="now">When it is.</param>
    /// <param name="links">Where more is said.</param>
    public static Notification Of(string id, ImmutableArray<WaiverRow> waivers, DateTimeOffset now, NotificationLinks links)
    {
        var waiver = waivers[0];
        var last = waiver.Expires!.Value;
        var days = last.DayNumber - DateOnly.FromDateTime(now.UtcDateTime).DayNumber;
        var title = days < 0 ? $"A waiver of {Text(waiver.Policy)} has expired: its last day was {Figures.Date(last)}"
            : days == 0 ? $"A waiver of {Text(waiver.Policy)} expires today"
            : $"A waiver of {Text(waiver.Policy)} expires in {Figures.Count(days, "day")}: its last day is {Figures.Date(last)}";
        ImmutableArray<string> accounts = [.. waivers.Select(one => one.Account).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var findings = (int)Math.Min(int.MaxValue, waivers.Sum(one => one.Findings));
        return new()
        {
            Id = id,
            Kind = "waiver",
            Title = title,
            Time = now,
            Account = accounts is [var only] ? only : null,
            Url = links.Waivers,
            Parts =
            [
                new()
                {
                    Kind = "expiring-waivers",
                    Title = $"It accepts {Figures.Count(findings, "finding")} in {(accounts.Length <= MostAccounts ? string.Join(", ", accounts) : Figures.Count(accounts.Length, "account"))}",
                    Count = 1,
                    Entries =
                    [
                        new()
                        {
                            Title = Text(waiver.Reason),
                            Policy = Text(waiver.Policy),
                            Environment = waiver.Environment.Length == 0 ? null : Text(waiver.Environment),
                            Details = [$"Owner: {(waiver.Owner.Length == 0 ? "nobody" : Text(waiver.Owner))}", $"Stands in {Text(Places(waivers))}"],
                        },
                    ],
                },
            ],
        };
    }

    private static string Places(ImmutableArray<WaiverRow> waivers) => string.Join(", ", waivers.Select(one => one.Line).Distinct().Order()
        .Select(line => line > 0 ? $"{waivers[0].Source}:{line.ToString(CultureInfo.InvariantCulture)}" : waivers[0].Source));

    private static string Text(string text) => Shortened.To(LongestText, Printable.Of(text));
}
