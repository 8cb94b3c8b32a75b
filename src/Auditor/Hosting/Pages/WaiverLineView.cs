using Auditor.Hosting.Filters;
using Auditor.Hosting.Storage.Resources;
using Auditor.Reporting;

namespace Auditor.Hosting.Pages;

/// <summary>A waiver in a list.</summary>
/// <param name="Policy">What it accepts.</param>
/// <param name="Path">What is waived of the policy, by this waiver among others; or null.</param>
/// <param name="Findings">How many these are, in words; of one that accepts none any more, which resources it is for.</param>
/// <param name="Account">The account, or how many there are, or null.</param>
/// <param name="Environment">The environment, or null.</param>
/// <param name="Reason">Why.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Expires">The last day it counts.</param>
/// <param name="Remaining">How far that day is away.</param>
/// <param name="State">The class that colours that.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record WaiverLineView(string Policy, string? Path, string Findings, string? Account, string? Environment, string Reason, string Owner, string Expires, string Remaining, string State, string Place)
{
    public static WaiverLineView Of(WaiverRow row, DateOnly today)
    {
        var days = row.Expires is { } day ? day.DayNumber - today.DayNumber : (int?)null;
        return new WaiverLineView(
            row.Policy,
            new PageQuery("/findings").With("state", "waived").With("policy", row.Policy).With("account", row.Accounts == 1 ? row.Account : null).With("environment", row.Environment is "" ? FindingFilter.None : row.Environment).ToString(),
            Figures.Count(row.Findings, "finding"),
            row.Account is "" ? null : row.Accounts == 1 ? row.Account : Figures.Count(row.Accounts, "account"),
            row.Environment is "" ? null : row.Environment,
            row.Reason,
            row.Owner is "" ? "nobody named" : row.Owner,
            row.Expires is { } last ? Figures.Date(last) : "never",
            days switch { null => "has no end", < 0 => $"over for {Figures.Count(-days.Value, "day")}", 0 => "today is its last day", { } left => $"in {Figures.Count(left, "day")}" },
            days switch { null => "medium", < 0 => "critical", <= WaiverRow.SoonDays => "high", _ => "zero" },
            row.Line > 0 ? $"{row.Source}:{row.Line.ToString(System.Globalization.CultureInfo.InvariantCulture)}" : row.Source);
    }
}
