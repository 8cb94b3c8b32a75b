using System.Collections.Immutable;
using Policies.Model;

namespace Auditor.Accounts.Reading;

/// <summary>A resource as its stack knows it.</summary>
/// <param name="Type">The CloudFormation type.</param>
/// <param name="LogicalId">The logical id.</param>
/// <param name="PhysicalId">The physical id that CloudFormation keeps.</param>
/// <param name="Origin">The stack, shared by all of its members.</param>
internal sealed record StackMember(string Type, string LogicalId, string PhysicalId, ResourceOrigin Origin)
{
    /// <summary>What CloudFormation says of it, such as <c>UPDATE_COMPLETE</c>; null where that is not known.</summary>
    public string? Status { get; init; }

    /// <summary>The construct that made it, or null.</summary>
    public string? ConstructPath { get; init; }

    /// <summary>What the template says beside the properties: <c>DeletionPolicy</c>, <c>Metadata</c>.</summary>
    public ImmutableArray<MapEntry> Attributes { get; init; } = [];
}
