using Auditor.Drift;
using Auditor.Reporting;
using Policies.Model;

namespace Auditor.Hosting.Storage.Findings;

/// <summary>A finding or a difference, as lists show it.</summary>
internal sealed record FindingRow
{
    /// <summary>The store's own number of it.</summary>
    public long Seq { get; init; }

    public string Account { get; init; } = "";

    /// <summary>The identity, within the account.</summary>
    public string Id { get; init; } = "";

    public FindingState State { get; init; }

    /// <summary>Orders the worst first.</summary>
    public int Rank { get; init; }

    /// <summary>The policy, or of a difference its kind, such as <c>drift-not-equal</c>.</summary>
    public string Rule { get; init; } = "";

    /// <summary>The resource as a person calls it.</summary>
    public string Name { get; init; } = "";

    /// <summary>The outcome, or the kind of the difference, in the words of results.</summary>
    public string Outcome { get; init; } = "";

    public Severity Severity { get; init; }

    /// <summary>The environment; empty where there is none.</summary>
    public string Environment { get; init; } = "";

    /// <summary>The region; empty where there is none.</summary>
    public string Region { get; init; } = "";

    public string Type { get; init; } = "";

    /// <summary>The stack; empty where there is none.</summary>
    public string Stack { get; init; } = "";

    /// <summary>The id of the resource in the store, which has it where the scan kept it.</summary>
    public string Resource { get; init; } = "";

    public string Title { get; init; } = "";

    /// <summary>The evidence in a line.</summary>
    public string Summary { get; init; } = "";

    public DateTimeOffset FirstSeen { get; init; }

    /// <summary>When it was opened last: as first seen, or when it was reopened.</summary>
    public DateTimeOffset OpenedAt { get; init; }

    /// <summary>When a scan saw it last.</summary>
    public DateTimeOffset LastSeen { get; init; }

    public DateTimeOffset? ResolvedAt { get; init; }

    public int TimesOpened { get; init; }

    /// <summary>Why the latest scan did not look at it, as a clause; null where it did.</summary>
    public string? NotLookedAt { get; init; }

    /// <summary>The last day of its waiver, or null.</summary>
    public DateOnly? WaiverExpires { get; init; }

    /// <summary>The kind of the difference; null of a finding.</summary>
    public DifferenceKind? Kind => FindingDocument.IsDifference(Outcome) ? Words.DifferenceKindOf(Outcome) : null;
}
