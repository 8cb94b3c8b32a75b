using Policies.Model;

namespace Auditor.Templates;

/// <summary>The stacks of one graph, and what they export to each other.</summary>
/// <param name="deployed">What an account exports to its stacks of a region by a name; null where that is not known.</param>
internal sealed class StackSet(Func<ResourceOrigin, string, Node?>? deployed = null)
{
    // Exports that import others in turn are followed this far.
    private const int LongestChain = 500;

    private readonly List<Stack> _stacks = [];
    private readonly HashSet<(Stack, string)> _pending = [];
    private Dictionary<string, List<(Stack Stack, string Output)>>? _exports;
    private Dictionary<string, (Stack Stack, Node Value)>? _crossRegion;

    public IReadOnlyList<Stack> Stacks => _stacks;

    /// <summary>How many stacks are nested in others.</summary>
    public int Nested { get; set; }

    public void Add(Stack stack) => _stacks.Add(stack);

    /// <summary>What a stack of the same account and region exports by a name; null where none does.</summary>
    public Node? Export(Stack importer, string name)
    {
        var told = OfThese(importer, name);
        return told is null or UnknownNode ? deployed?.Invoke(importer.Origin, name) ?? told : told;
    }

    private Node? OfThese(Stack importer, string name)
    {
        // A stack that is alone exports nothing that it may import itself.
        if (_stacks.Count == 1)
        {
            return null;
        }

        _exports ??= Exports();
        if (!_exports.TryGetValue(name, out var exporters))
        {
            return null;
        }

        var (stack, output) = exporters.Find(exporter => exporter.Stack.Origin.Account == importer.Origin.Account && exporter.Stack.Origin.Region == importer.Origin.Region);
        if (stack is null || _pending.Count == LongestChain || !_pending.Add((stack, output)))
        {
            return null;
        }

        var value = stack.Output(output, default);
        _pending.Remove((stack, output));
        return value;
    }

    /// <summary>What CDK's export writer hands to the reader of another region by a parameter's name.</summary>
    public Node? CrossRegionExport(string parameter)
    {
        _crossRegion ??= CrossRegionExports();
        return _crossRegion.TryGetValue(parameter, out var export) ? export.Stack.Resolver.Resolve(export.Value) : null;
    }

    private Dictionary<string, List<(Stack Stack, string Output)>> Exports()
    {
        var exports = new Dictionary<string, List<(Stack, string)>>(StringComparer.Ordinal);
        foreach (var stack in _stacks)
        {
            foreach (var output in stack.Section("Outputs")?.Entries ?? [])
            {
                if (((output.Value as MapNode)?["Export"] as MapNode)?["Name"] is { } expression)
                {
                    var name = NodeText.Symbol(stack.Resolver.Resolve(expression));
                    if (!exports.TryGetValue(name, out var list))
                    {
                        exports[name] = list = [];
                    }

                    list.Add((stack, output.Key));
                }
            }
        }

        return exports;
    }

    private Dictionary<string, (Stack Stack, Node Value)> CrossRegionExports()
    {
        var exports = new Dictionary<string, (Stack, Node)>(StringComparer.Ordinal);
        foreach (var stack in _stacks)
        {
            foreach (var writer in stack.Resources.Select(entry => entry.Value).OfType<MapNode>().Where(body => body["Type"] is ScalarNode { Text: "Custom::CrossRegionExportWriter" }))
            {
                var written = ((writer["Properties"] as MapNode)?["WriterProps"] as MapNode)?["exports"] as MapNode;
                foreach (var export in written?.Entries ?? [])
                {
                    exports.TryAdd(export.Key, (stack, export.Value));
                }
            }
        }

        return exports;
    }
}
