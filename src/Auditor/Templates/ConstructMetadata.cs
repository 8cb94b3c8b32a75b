using Auditor.Auditing;
using Policies.Model;

namespace Auditor.Templates;

/// <summary>What an assembly's metadata tells of its constructs: their logical ids, where they were created, which rules they acknowledge.</summary>
internal sealed class ConstructMetadata
{
    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Location> _sources = new(StringComparer.Ordinal);
    private readonly List<AcknowledgedRules> _acknowledged = [];

    /// <summary>The rules that constructs acknowledge, as the metadata has them.</summary>
    public IReadOnlyList<AcknowledgedRules> Acknowledged => _acknowledged;

    /// <summary>Adds a <c>metadata</c> object: construct paths with lists of entries.</summary>
    public void Add(MapNode metadata, string file)
    {
        foreach (var construct in metadata.Entries)
        {
            foreach (var entry in (construct.Value as ListNode)?.Items.OfType<MapNode>() ?? [])
            {
                Add(construct.Key.TrimStart('/'), entry, file);
            }
        }
    }

    /// <summary>The construct path of a logical id, or null.</summary>
    public string? PathOf(string logicalId) => _paths.GetValueOrDefault(logicalId);

    /// <summary>The code that created a construct or the nearest one around it, or null.</summary>
    public Location? SourceOf(string constructPath)
    {
        for (var path = constructPath; path.Length > 0 && _sources.Count > 0; path = path[..Math.Max(0, path.LastIndexOf('/'))])
        {
            if (_sources.TryGetValue(path, out var source))
            {
                return source;
            }
        }

        return null;
    }

    private void Add(string path, MapNode entry, string file)
    {
        switch (entry["type"])
        {
            case ScalarNode { Text: "aws:cdk:logicalId" } when entry["data"] is ScalarNode logicalId:
                _paths[logicalId.Text] = path;
                break;
            case ScalarNode { Text: "auditor:source" } when entry["data"] is ScalarNode place && CreationTrace.Place(place.Text) is { } source:
                _sources[path] = source;
                break;
            case ScalarNode { Text: "aws:cdk:acknowledged-rules" } when entry["data"] is { } rules:
                _acknowledged.Add(new(path, rules, file));
                break;
        }

        if (entry["trace"] is ListNode trace && !_sources.ContainsKey(path) && CreationTrace.Find(trace.Items.OfType<ScalarNode>().Select(frame => frame.Text)) is { } created)
        {
            _sources[path] = created;
        }
    }
}
