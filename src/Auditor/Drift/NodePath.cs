using System.Globalization;
using Policies.Model;

namespace Auditor.Drift;

/// <summary>Finds what stands at a path of a resource, or the nearest thing around it.</summary>
internal static class NodePath
{
    private const string Root = "Properties";

    /// <summary>The value at a path such as <c>Properties/Tags/0/Value</c>; null where there is none.</summary>
    public static Node? Find(ResourceDefinition resource, string path) =>
        Steps(resource, path) is { } steps && steps.Count == path.Split('/').Length ? steps[^1].Value : null;

    /// <summary>Where the path stands in its source, or as much of it as is there; the resource itself where nothing is.</summary>
    public static Position Nearest(ResourceDefinition resource, string? path) =>
        path is null ? resource.Position : Steps(resource, path).Select(step => step.Position).LastOrDefault(position => position.Line > 0) is { Line: > 0 } found ? found : resource.Position;

    // The values from the properties down, as far as they go.
    private static List<(Node Value, Position Position)> Steps(ResourceDefinition resource, string path)
    {
        var segments = path.Split('/');
        var steps = new List<(Node, Position)>();
        Node? node = segments[0] == Root ? resource.Properties : resource.Attributes.FirstOrDefault(entry => entry.Key == segments[0]).Value;
        var position = node?.Position ?? default;
        for (var at = 1; node is not null; at++)
        {
            steps.Add((node, position));
            if (at == segments.Length)
            {
                break;
            }

            if (node is MapNode map && map.TryGet(segments[at], out var entry))
            {
                (node, position) = (entry.Value, entry.KeyPosition);
            }
            else
            {
                node = node is ListNode list && int.TryParse(segments[at], NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Items.Length ? list.Items[index] : null;
                position = node?.Position ?? default;
            }
        }

        return steps;
    }
}
