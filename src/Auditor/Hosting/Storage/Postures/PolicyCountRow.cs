using System.Collections.Immutable;
using Auditor.Auditing;

namespace Auditor.Hosting.Storage.Postures;

/// <summary>What a policy came to, summed up over targets.</summary>
internal sealed record PolicyCountRow
{
    public string Id { get; init; } = "";

    /// <summary>How it described itself last.</summary>
    public string Document { get; init; } = "";

    public int NonCompliant { get; init; }

    public int Unknown { get; init; }

    public int Waived { get; init; }

    public int Compliant { get; init; }

    public int NotApplicable { get; init; }

    public int Failed { get; init; }

    public bool Unread { get; init; }

    public int Accounts { get; init; }

    public int Violating { get; init; }

    public PolicyPosture With(PolicyDescription policy, ImmutableArray<string?> notIn) =>
        new(policy with { Counts = new(NonCompliant, Unknown, Waived, Compliant, NotApplicable, Failed), NotIn = notIn }, Accounts, Violating, Unread, notIn);
}
