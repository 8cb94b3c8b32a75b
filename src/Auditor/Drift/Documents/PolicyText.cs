using System.Text;
using Policies.Model;

namespace Auditor.Drift.Documents;

/// <summary>Spells any node, however deep, so that equal texts are equal values, whatever the order of keys.</summary>
internal static class PolicyText
{
    /// <summary>Begins the text of a reference, which no text that was written begins with.</summary>
    public const char Reference = '\u0001';

    /// <summary>Whether the value is known: where two templates are compared, a reference is.</summary>
    public static bool IsKnown(Node node, bool isOfTemplates) => node switch
    {
        ScalarNode => true,
        ReferenceNode => isOfTemplates,
        CompositeNode composite => composite.Parts.All(part => IsKnown(part, isOfTemplates)),
        _ => false,
    };

    /// <summary>What is not known of a map or list, the first of it; any other node itself.</summary>
    public static Node FirstUnknown(Node node)
    {
        var rest = new Stack<Node>([node]);
        while (rest.TryPop(out var next))
        {
            var parts = next switch
            {
                MapNode map => map.Entries.Select(entry => entry.Value),
                ListNode list => list.Items,
                _ => [],
            };
            foreach (var part in parts.Reverse())
            {
                rest.Push(part);
            }

            if (next is not (MapNode or ListNode or ScalarNode or AbsentNode))
            {
                return next;
            }
        }

        return node;
    }

    /// <summary>The text, in which the symbol of what is not known stands for it.</summary>
    public static string Of(Node node) => Of(node, isOfTemplates: false, out _);

    /// <summary>The text, and whether all of it is known.</summary>
    public static string Of(Node node, bool isOfTemplates, out bool isKnown)
    {
        isKnown = true;
        var text = new StringBuilder();
        var rest = new Stack<(Node? Node, string Text)>([(node, "")]);
        while (rest.TryPop(out var next))
        {
            text.Append(next.Text);
            switch (next.Node)
            {
                case null or AbsentNode:
                    break;
                case MapNode map:
                    text.Append('{');
                    rest.Push((null, "}"));
                    foreach (var entry in map.Entries.OrderByDescending(entry => entry.Key, StringComparer.Ordinal))
                    {
                        rest.Push((entry.Value, $"{entry.Key}\u0002"));
                    }

                    break;
                case ListNode list:
                    text.Append('[');
                    rest.Push((null, "]"));
                    foreach (var item in list.Items.Reverse())
                    {
                        rest.Push((item, ""));
                    }

                    break;
                case ChoiceNode choice:
                    isKnown = false;
                    text.Append(Reference).Append(choice.Condition.ToString()).Append('?');
                    rest.Push((choice.WhenFalse, ":"));
                    rest.Push((choice.WhenTrue, ""));
                    break;
                case ScalarNode scalar:
                    text.Append(scalar.Text).Append('\u0003');
                    break;
                case var other:
                    isKnown &= IsKnown(other, isOfTemplates);
                    text.Append(Reference).Append(NodeText.Symbol(other)).Append('\u0003');
                    break;
            }
        }

        return text.ToString();
    }
}
