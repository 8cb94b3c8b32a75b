using System.Collections.Immutable;

namespace Policies.Model;

/// <summary>A typed reading of a <see cref="Model.Resource"/>: the only place that spells its property names and defaults.</summary>
/// <typeparam name="TSelf">The view itself.</typeparam>
public interface IResourceView<TSelf>
    where TSelf : class, IResourceView<TSelf>
{
    /// <summary>The CloudFormation type.</summary>
    static abstract string Type { get; }

    /// <summary>The properties by whose text others may name the resource, such as <c>BucketName</c>.</summary>
    static virtual ImmutableArray<string> NameProperties => [];

    /// <summary>Reads a resource of the type.</summary>
    static abstract TSelf View(Resource resource);

    /// <summary>The resource that is read.</summary>
    Resource Resource { get; }
}
