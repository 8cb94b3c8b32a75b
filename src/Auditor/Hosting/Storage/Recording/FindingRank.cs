using Auditor.Drift;
using Policies.Model;

namespace Auditor.Hosting.Storage.Recording;

/// <summary>One number by which the worst come first: severity, then whether it is so, may be so, or will be so.</summary>
internal static class FindingRank
{
    private const int Steps = 4;

    public static int Of(Severity severity, Outcome outcome, DifferenceKind? kind) =>
        ((Severity.Critical - severity) * Steps) + (kind is DifferenceKind.PendingChange ? 2 : outcome is Outcome.Unknown ? 1 : 0);

    /// <summary>The first and the last rank of a severity.</summary>
    public static (int First, int Last) Of(Severity severity) => ((Severity.Critical - severity) * Steps, ((Severity.Critical - severity) * Steps) + Steps - 1);
}
