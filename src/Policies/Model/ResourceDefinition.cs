using System.Collections.Immutable;

namespace Policies.Model;

/// <summary>A resource as a reader found it, in CloudFormation's shape. Policies see it as a <see cref="Resource"/>, within its graph.</summary>
public sealed class ResourceDefinition(string type, string logicalId, ResourceOrigin origin, Position position)
{
    /// <summary>The CloudFormation type, such as <c>AWS::RDS::DBInstance</c>.</summary>
    public string Type { get; } = type;

    /// <summary>The logical id; for a live resource that no stack manages, its physical id.</summary>
    public string LogicalId { get; } = logicalId;

    /// <summary>Where it comes from.</summary>
    public ResourceOrigin Origin { get; } = origin;

    /// <summary>Where it stands in its source.</summary>
    public Position Position { get; } = position;

    /// <summary>The construct that made it, such as <c>App-production/Database/Resource</c>, or null.</summary>
    public string? ConstructPath { get; init; }

    /// <summary>The physical id of a live resource.</summary>
    public string? PhysicalId { get; init; }

    /// <summary>The ARN of a live resource.</summary>
    public string? Arn { get; init; }

    /// <summary>Whether AWS provides it and nobody can change it, such as a managed policy: it is followed and not judged.</summary>
    public bool IsProvided { get; init; }

    /// <summary>When a live resource last changed, if that is known.</summary>
    public DateTimeOffset? Changed { get; init; }

    /// <summary>The undecided condition under which the resource exists; null if it exists for certain.</summary>
    public ConditionLiteral? Condition { get; init; }

    /// <summary>The resolved <c>Properties</c>; an empty map where there are none.</summary>
    public Node Properties { get; private set; } = AbsentNode.Instance;

    /// <summary>The resolved keys beside <c>Properties</c>: <c>DeletionPolicy</c>, <c>UpdateReplacePolicy</c>, <c>Metadata</c>, <c>DependsOn</c>.</summary>
    public ImmutableArray<MapEntry> Attributes { get; private set; } = [];

    /// <summary>Gives the resource its content, once. References to it may exist before: resources refer to each other in circles.</summary>
    public ResourceDefinition With(Node properties, ImmutableArray<MapEntry> attributes = default)
    {
        Properties = properties;
        Attributes = attributes.IsDefault ? [] : attributes;
        return this;
    }
}
