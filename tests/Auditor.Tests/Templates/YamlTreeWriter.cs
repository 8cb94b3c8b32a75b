using System.Text.RegularExpressions;
using Policies.Model;

namespace Auditor.Tests.Templates;

/// <summary>Writes a tree as YAML: blocks and flows, every way to quote, long and short forms.</summary>
internal sealed partial class YamlTreeWriter(Random random) : TreeWriter(random, countsBytes: false)
{
    public override Node Write(WrittenTree tree) => tree is WrittenTree.Map map ? WriteBlockMap(map.Entries, indent: 0) : throw new ArgumentOutOfRangeException(nameof(tree));

    // Characters that need no quotes, and nothing that reads as another kind of value.
    [GeneratedRegex("^(?!(?:true|false|null)\\z)[A-Za-z][A-Za-z0-9:]*[A-Za-z0-9]\\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex NeedsNoQuotes();

    private static (string Key, WrittenTree Argument) Long(WrittenTree.Function function) => (function.Name, function.Argument);

    private static string Short(WrittenTree.Function function) => "!" + function.Name.Replace("Fn::", "", StringComparison.Ordinal);

    // After "key:" or "-", on this line or the next.
    private Node WriteBlock(WrittenTree tree, int indent)
    {
        if (tree is WrittenTree.Function function && Chance())
        {
            Put(" ");
            var position = Here;
            Put(Short(function));
            return new MapNode([new MapEntry(function.Name, position, WriteBlock(Unfunction(function.Argument), indent))], position);
        }

        switch (tree)
        {
            case WrittenTree.Map { Entries.Count: > 0 } map when Chance():
                PutBlank("\n", " # a comment\n", "\r\n");
                return WriteBlockMap(map.Entries, indent + 2);
            case WrittenTree.List { Items.Count: > 0 } list when Chance():
                PutBlank("\n", "\n\n");
                return WriteBlockList(list, indent + 2);
            case WrittenTree.Text { Content: var content } when content.EndsWith('\n') && content.Trim('\n').Length > 1 && content[0] is not (' ' or '\n' or '\t') && !content.EndsWith("\n\n", StringComparison.Ordinal):
                return WriteLiteral(content, indent + 2);
            default:
                PutBlank(" ", "  ", $"\n{new string(' ', indent + 2)}");
                return WriteFlow(tree);
        }
    }

    // One tag cannot stand before another; the inner function is then written in its long form.
    private static WrittenTree Unfunction(WrittenTree tree) => tree is WrittenTree.Function inner ? new WrittenTree.Map([Long(inner)]) : tree;

    private MapNode WriteBlockMap(IReadOnlyList<(string Key, WrittenTree Value)> entries, int indent)
    {
        var nodes = new List<MapEntry>();
        var start = default(Position);
        foreach (var (key, value) in entries)
        {
            Put(new string(' ', indent));
            var position = Here;
            start = nodes.Count is 0 ? position : start;
            WriteText(key);
            Put(":");
            nodes.Add(new(key, position, WriteBlock(value, indent)));
            Put("\n");
        }

        return new([.. nodes], start);
    }

    private ListNode WriteBlockList(WrittenTree.List list, int indent)
    {
        var nodes = new List<Node>();
        var start = default(Position);
        foreach (var item in list.Items)
        {
            Put(new string(' ', indent));
            start = nodes.Count is 0 ? Here : start;
            Put("-");
            nodes.Add(WriteBlock(item, indent));
            Put("\n");
        }

        return new([.. nodes], start);
    }

    private ScalarNode WriteLiteral(string content, int indent)
    {
        Put(" ");
        var position = Here;
        Put("|");
        foreach (var line in content[..^1].Split('\n'))
        {
            Put($"\n{new string(' ', indent)}{line}");
        }

        return new(content, ScalarKind.Text, position);
    }

    private Node WriteFlow(WrittenTree tree)
    {
        var position = Here;
        switch (tree)
        {
            case WrittenTree.Text text:
                WriteText(text.Content);
                return new ScalarNode(text.Content, ScalarKind.Text, position);
            case WrittenTree.Plain plain:
                Put(plain.Content);
                return Scalar(plain, position);
            case WrittenTree.List list:
                return new ListNode([.. WriteFlow("[", list.Items, WriteFlow, "]")], position);
            case WrittenTree.Function function when Chance():
                Put(Short(function) + " ");
                return new MapNode([new MapEntry(function.Name, position, WriteFlow(Unfunction(function.Argument)))], position);
            case WrittenTree.Function function:
                return new MapNode([.. WriteFlow("{", [Long(function)], WriteFlowEntry, "}")], position);
            case WrittenTree.Map map:
                return new MapNode([.. WriteFlow("{", map.Entries, WriteFlowEntry, "}")], position);
            default:
                throw new ArgumentOutOfRangeException(nameof(tree));
        }
    }

    private List<TNode> WriteFlow<TTree, TNode>(string open, IReadOnlyList<TTree> children, Func<TTree, TNode> write, string close)
    {
        var nodes = new List<TNode>();
        Put(open);
        foreach (var child in children)
        {
            Put(nodes.Count > 0 ? "," : "");
            PutBlank("", " ", "  ");
            nodes.Add(write(child));
            PutBlank("", " ");
        }

        Put(close);
        return nodes;
    }

    private MapEntry WriteFlowEntry((string Key, WrittenTree Value) entry)
    {
        var position = Here;
        WriteText(entry.Key);
        Put(": ");
        return new(entry.Key, position, WriteFlow(entry.Value));
    }

    private void WriteText(string text)
    {
        if (NeedsNoQuotes().IsMatch(text) && Chance())
        {
            Put(text);
        }
        else if (!text.AsSpan().ContainsAny("\n\t") && Chance())
        {
            Put($"'{text.Replace("'", "''", StringComparison.Ordinal)}'");
        }
        else
        {
            PutQuoted(text);
        }
    }
}
