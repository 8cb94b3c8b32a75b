using Policies.Model;

namespace Auditor.Pictures;

/// <summary>Makes the pictures of a graph.</summary>
internal static class PictureMaker
{
    /// <summary>The pictures, each of an environment, of stacks that refer to each other, or of an account's region.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="hasFindings">Whether there are findings about a resource: it is then listed wherever it belongs.</param>
    public static IEnumerable<Picture> Of(ResourceGraph graph, Func<ResourceDefinition, bool> hasFindings)
    {
        var index = new ReferenceIndex(graph);
        return new PictureScopes(index).All().Select(scope => new PictureBuilder(index, scope, hasFindings).Build());
    }
}
