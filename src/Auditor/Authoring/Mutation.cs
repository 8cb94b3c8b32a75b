using Policies.Model;

namespace Auditor.Authoring;

/// <summary>One change of one property of a case.</summary>
/// <param name="Resource">The logical id of the resource whose property is changed.</param>
/// <param name="Path">The property's path.</param>
/// <param name="Kind">How it is changed.</param>
/// <param name="Content">The whole template after the change.</param>
internal sealed record Mutation(string Resource, string Path, MutationKind Kind, MapNode Content)
{
    /// <summary>The template without the property, for one that is there only perhaps.</summary>
    public MapNode? Without { get; init; }

    /// <summary>The property alone.</summary>
    public string Property => $"{Resource}/{Path}";

    /// <summary>How it is named: <c>Database/Properties/MultiAZ removed</c>.</summary>
    public string Name => $"{Property} {Kind.ToString().ToLowerInvariant()}";
}
