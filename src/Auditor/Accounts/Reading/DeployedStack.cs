using System.Collections.Immutable;
using Policies.Model;

namespace Auditor.Accounts.Reading;

/// <summary>A stack as CloudFormation tells it.</summary>
/// <param name="Id">Its id, an ARN.</param>
/// <param name="Origin">Where its resources come from; shared by all of them.</param>
internal sealed record DeployedStack(string Id, ResourceOrigin Origin)
{
    /// <summary>The name; a nested one is <c>Parent/LogicalId</c>.</summary>
    public string Name => Origin.Stack!;

    /// <summary>What CloudFormation says of it, such as <c>UPDATE_COMPLETE</c>.</summary>
    public string? Status { get; init; }

    /// <summary>The values of its parameters; those of NoEcho are stars.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What Systems Manager resolved parameters to.</summary>
    public IReadOnlyDictionary<string, string> Resolved { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Its outputs by name.</summary>
    public IReadOnlyDictionary<string, string> Outputs { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What it exports to others of its account and region, by name.</summary>
    public IReadOnlyDictionary<string, string> Exports { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The tags that CloudFormation hands on to its resources.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The resources that it made.</summary>
    public ImmutableArray<StackMember> Members { get; init; } = [];

    /// <summary>The ids of the stacks nested in it, by their logical ids.</summary>
    public IReadOnlyDictionary<string, string> Nested { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Whether it is nested in another.</summary>
    public bool IsNested { get; init; }

    /// <summary>The template that CloudFormation holds, macros expanded; null where it could not be read.</summary>
    public MapNode? Template { get; init; }

    /// <summary>The template as it was handed to CloudFormation, where macros make another of it and somebody asked; else null.</summary>
    public MapNode? Original { get; init; }

    /// <summary>Why the template, or the list of the resources, could not be read; null where both were.</summary>
    public string? Unread { get; init; }
}
