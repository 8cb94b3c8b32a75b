using System.Collections.Immutable;
using Auditor.Auditing;
using Auditor.Drift;
using Policies.Model;

namespace Auditor.Reporting;

/// <summary>A finding or a difference, for the formats that know one kind of entry only.</summary>
internal sealed record ReportEntry
{
    /// <summary>The identity of the finding or the difference.</summary>
    public required string Id { get; init; }

    /// <summary>What it goes by: the policy's id, or of a difference its kind, such as <c>drift-not-equal</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>The kind of the difference, or null of a finding.</summary>
    public DifferenceKind? Kind { get; init; }

    /// <summary><see cref="Policies.Model.Outcome.Unknown"/>, or else <see cref="Policies.Model.Outcome.NonCompliant"/>.</summary>
    public required Outcome Outcome { get; init; }

    public required Severity Severity { get; init; }

    public required string Title { get; init; }

    public required string Remediation { get; init; }

    public required AuditedResource Resource { get; init; }

    /// <summary>What was expected and what is there; never empty.</summary>
    public required ImmutableArray<FindingEvidence> Evidence { get; init; }

    /// <summary>What else is to be said, a sentence each: more evidence, a condition, policies that a difference breaks, who made a resource.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];

    public Location? Location { get; init; }

    /// <summary>The code that created the construct, where the assembly tells.</summary>
    public Location? Source { get; init; }

    /// <summary>The controls of its policy, or of the policies that the difference makes fail.</summary>
    public ImmutableArray<Control> Controls { get; init; } = [];

    public AppliedWaiver? Waiver { get; init; }

    public string? Baseline { get; init; }

    public bool Blocking { get; init; }

    /// <summary>Whether it is of the earlier of two results, and is no more.</summary>
    public bool IsResolved { get; init; }

    /// <summary>Where to look first: the code, which is what a person changes and what is in the repository, else the template.</summary>
    public Location? Place => Source ?? Location;

    public bool IsPending => Kind is DifferenceKind.PendingChange;

    /// <summary>The account and region, or the account, or null.</summary>
    public string? Target => TargetOf(Resource);

    /// <summary>The resource and what is wrong with it, a line each, fit to print.</summary>
    public IEnumerable<string> Lines =>
        Evidence.Select(Line).Concat(Remarks).Append(Waiver is null ? null : WaiverText(Waiver)).OfType<string>().Select(Printable.Of);

    /// <summary>The account and region of a resource, or the account, or null.</summary>
    public static string? TargetOf(AuditedResource resource) => resource.Account is { } account ? resource.Region is { } region ? $"{account}/{region}" : account : null;

    /// <summary>Why it is accepted, by whom and how long.</summary>
    public static string WaiverText(AppliedWaiver waiver) =>
        $"Waived{(waiver.Expires is { } day ? $" until {Figures.Date(day)}" : "")}{(waiver.Owner is { } owner ? $" by {owner}" : "")}: {waiver.Reason}";

    private string Line(FindingEvidence evidence)
    {
        var other = evidence.Resource == Resource.LogicalId ? "" : $"{evidence.Resource}/";
        return $"{(evidence.Path is "" ? "" : $"{other}{evidence.Path}: ")}expected {evidence.Expected}, was {evidence.Actual}";
    }
}
