using System.Collections.Immutable;
using Policies.Model;

namespace ReferenceStack.Tests.Gate;

/// <summary>One change that breaks one policy, and what the gate is to find then.</summary>
/// <param name="Policy">The policy's id.</param>
/// <param name="Edited">The resource that is changed.</param>
/// <param name="Edit">The change.</param>
internal sealed record Break(string Policy, Target Edited, Edit Edit)
{
    private readonly Target? _found;
    private readonly Target? _place;

    /// <summary>The resource that the finding is about: the changed one, unless said otherwise.</summary>
    public Target Found
    {
        get => _found ?? Edited;
        init => _found = value;
    }

    /// <summary>The resource that the evidence stands in: the one that the finding is about, unless said otherwise.</summary>
    public Target Place
    {
        get => _place ?? Found;
        init => _place = value;
    }

    /// <summary>The path of the evidence: what is changed, unless said otherwise.</summary>
    public string Path { get; init; } = Edit.Path;

    public Outcome Outcome { get; init; } = Outcome.NonCompliant;

    /// <summary>What the same change breaks inevitably.</summary>
    public ImmutableArray<AlsoFound> Also { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => Policy;
}
