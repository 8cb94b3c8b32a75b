using Policies.Model;

namespace Auditor.Tests.Templates;

/// <summary>Writes a tree as JSON, with blanks wherever they may stand.</summary>
internal sealed class JsonTreeWriter(Random random) : TreeWriter(random, countsBytes: true)
{
    public override Node Write(WrittenTree tree)
    {
        var position = Here;
        switch (tree)
        {
            case WrittenTree.Text text:
                PutQuoted(text.Content);
                return new ScalarNode(text.Content, ScalarKind.Text, position);
            case WrittenTree.Plain plain:
                Put(plain.Content);
                return Scalar(plain, position);
            case WrittenTree.List list:
                return new ListNode([.. Write("[", list.Items, Write, "]")], position);
            case WrittenTree.Map map:
                return new MapNode([.. Write("{", map.Entries, WriteEntry, "}")], position);
            case WrittenTree.Function function:
                return new MapNode([.. Write("{", [(function.Name, function.Argument)], WriteEntry, "}")], position);
            default:
                throw new ArgumentOutOfRangeException(nameof(tree));
        }
    }

    private List<TNode> Write<TTree, TNode>(string open, IReadOnlyList<TTree> children, Func<TTree, TNode> write, string close)
    {
        var nodes = new List<TNode>();
        Put(open);
        foreach (var child in children)
        {
            Put(nodes.Count > 0 ? "," : "");
            Blank();
            nodes.Add(write(child));
            Blank();
        }

        Put(close);
        return nodes;
    }

    private MapEntry WriteEntry((string Key, WrittenTree Value) entry)
    {
        var position = Here;
        PutQuoted(entry.Key);
        Blank();
        Put(":");
        Blank();
        return new(entry.Key, position, Write(entry.Value));
    }

    private void Blank() => PutBlank("", "", " ", "\n  ", "\r\n\t", "\n\n");
}
