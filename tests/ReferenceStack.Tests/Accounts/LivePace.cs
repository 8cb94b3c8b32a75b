using Auditor.Accounts.Aws;

namespace ReferenceStack.Tests.Accounts;

/// <summary>How fast moto is called: without pauses, but it answers one call after the other, and none is to wait for hundreds.</summary>
internal static class LivePace
{
    public static PaceTable Table { get; } = PaceTable.Of(new PaceLimit(Concurrent: 4, PerSecond: 1_000_000, Burst: 1_000_000));
}
