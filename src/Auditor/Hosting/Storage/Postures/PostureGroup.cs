using Auditor.Drift;
using Auditor.Hosting.Storage.Findings;
using Auditor.Reporting;
using Policies.Model;

namespace Auditor.Hosting.Storage.Postures;

/// <summary>The counts of an environment, an account or all of them.</summary>
/// <param name="Name">The environment, empty where there is none, or the account; empty for all.</param>
internal sealed record PostureGroup(string Name)
{
    public long Critical { get; init; }

    public long High { get; init; }

    public long Medium { get; init; }

    public long Low { get; init; }

    /// <summary>Those of the above that are Unknown.</summary>
    public long Unknown { get; init; }

    /// <summary>Those of the above that are live not as deployed: changed, missing, unmanaged.</summary>
    public long Drifted { get; init; }

    /// <summary>Those of the above that are synthesized and not deployed.</summary>
    public long Pending { get; init; }

    public long Waived { get; init; }

    /// <summary>The findings among those that are open, the Unknown ones apart.</summary>
    public OpenFindings Findings { get; init; } = new(default, 0, 0, 0, 0, 0);

    public long Open => Critical + High + Medium + Low;

    /// <summary>What counts come to.</summary>
    public static PostureGroup Of(string name, IEnumerable<PostureCount> counts)
    {
        var group = new PostureGroup(name);
        foreach (var count in counts)
        {
            group = group.Add(count);
        }

        return group;
    }

    private PostureGroup Add(PostureCount count)
    {
        if (count.State is FindingState.Waived)
        {
            return this with { Waived = Waived + count.Count };
        }

        var isDifference = FindingDocument.IsDifference(count.Outcome);
        var isPending = count.Outcome == Words.Of(DifferenceKind.PendingChange);
        var group = this with
        {
            Unknown = Unknown + (count.Outcome == Words.Of(Outcome.Unknown) ? count.Count : 0),
            Drifted = Drifted + (isDifference && !isPending ? count.Count : 0),
            Pending = Pending + (isPending ? count.Count : 0),
            Findings = isDifference ? Findings : Findings.And(count.Severity, count.Outcome == Words.Of(Outcome.Unknown), checked((int)count.Count)),
        };
        return count.Severity switch
        {
            Severity.Critical => group with { Critical = Critical + count.Count },
            Severity.High => group with { High = High + count.Count },
            Severity.Medium => group with { Medium = Medium + count.Count },
            _ => group with { Low = Low + count.Count },
        };
    }
}
