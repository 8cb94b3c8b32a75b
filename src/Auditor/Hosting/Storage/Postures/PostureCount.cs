using Auditor.Hosting.Storage.Findings;
using Policies.Model;

namespace Auditor.Hosting.Storage.Postures;

/// <summary>How many findings or differences are open or waived somewhere.</summary>
internal sealed record PostureCount
{
    public string Account { get; init; } = "";

    /// <summary>The environment; empty where there is none.</summary>
    public string Environment { get; init; } = "";

    public Severity Severity { get; init; }

    /// <summary>The outcome, or the kind of a difference, in the words of results.</summary>
    public string Outcome { get; init; } = "";

    public FindingState State { get; init; }

    public long Count { get; init; }
}
