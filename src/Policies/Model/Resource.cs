namespace Policies.Model;

/// <summary>A resource within its graph: what policies and views read.</summary>
public readonly struct Resource : IEquatable<Resource>
{
    internal Resource(ResourceDefinition definition, ResourceGraph graph) => (Definition, Graph) = (definition, graph);

    /// <summary>What its reader found.</summary>
    public ResourceDefinition Definition { get; }

    /// <summary>The graph it is looked at in.</summary>
    public ResourceGraph Graph { get; }

    /// <summary>The CloudFormation type.</summary>
    public string Type => Definition.Type;

    /// <summary>The logical id.</summary>
    public string LogicalId => Definition.LogicalId;

    /// <summary>Where it comes from.</summary>
    public ResourceOrigin Origin => Definition.Origin;

    /// <summary>All properties.</summary>
    public Property Properties => new(this, PropertyPath.Properties, Definition.Properties, Definition.Position);

    /// <summary>A property, present or not.</summary>
    public Property this[string name] => Properties[name];

    /// <summary>An attribute beside <c>Properties</c>, such as <c>DeletionPolicy</c>, present or not.</summary>
    public Property Attribute(string name)
    {
        foreach (var entry in Definition.Attributes)
        {
            if (string.Equals(entry.Key, name, StringComparison.Ordinal))
            {
                var property = new Property(this, PropertyPath.Attribute(name), entry.Value, entry.KeyPosition);
                return Property.Told(property.With(property.Decide(entry.Value)));
            }
        }

        return new(this, PropertyPath.Attribute(name), AbsentNode.Instance, Definition.Position);
    }

    /// <summary>A verdict whose evidence is the resource as a whole; the aspect stands in place of a path, such as <c>BucketPolicy</c>.</summary>
    public Verdict Answer(Outcome outcome, string aspect, string expected, string actual) =>
        Verdict.Of(outcome, new(Definition, PropertyPath.Attribute(aspect), Definition.Position, expected, actual));

    /// <inheritdoc/>
    public bool Equals(Resource other) => ReferenceEquals(Definition, other.Definition);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Resource other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Definition.GetHashCode();

    /// <summary>Whether both are the same resource.</summary>
    public static bool operator ==(Resource left, Resource right) => left.Equals(right);

    /// <summary>Whether they are different resources.</summary>
    public static bool operator !=(Resource left, Resource right) => !left.Equals(right);
}
