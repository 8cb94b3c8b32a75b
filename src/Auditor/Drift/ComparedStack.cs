namespace Auditor.Drift;

/// <summary>A stack, and how far it was compared.</summary>
/// <param name="Name">The name; a nested one is <c>Parent/LogicalId</c>.</param>
/// <param name="Account">The account.</param>
/// <param name="Region">The region.</param>
internal sealed record ComparedStack(string Name, string? Account, string? Region)
{
    public string? Environment { get; init; }

    /// <summary>What CloudFormation says of it, such as <c>UPDATE_COMPLETE</c>; null where it is not deployed.</summary>
    public string? Status { get; init; }

    /// <summary>Whether the assembly has it; null without an assembly.</summary>
    public bool? IsSynthesized { get; init; }

    /// <summary>The resources that its deployed template declares.</summary>
    public int Resources { get; init; }

    /// <summary>Those of them that were compared with live ones, or were found missing.</summary>
    public int Compared { get; init; }

    /// <summary>The properties that differ, and resources that are missing.</summary>
    public int Drifted { get; init; }

    /// <summary>The changes that are synthesized and not deployed.</summary>
    public int Pending { get; init; }

    /// <summary>Why it could not be compared, or not as a whole; null where it was.</summary>
    public string? Problem { get; init; }
}
