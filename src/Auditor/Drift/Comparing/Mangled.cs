using System.Text;
using Policies.Model;

namespace Auditor.Drift.Comparing;

/// <summary>
/// Texts as CloudFormation hands them back with a template: with a question mark in place of every character beyond ASCII; one that takes two units may
/// become one or two.
/// </summary>
internal static class Mangled
{
    /// <summary>Whether a text is what CloudFormation makes of another.</summary>
    public static bool Is(string told, string real) =>
        told.Contains('?', StringComparison.Ordinal) && !Ascii.IsValid(real) && (told == Form(real) || told == FormOfUnits(real));

    /// <summary>What CloudFormation mostly makes of a text.</summary>
    public static string Form(string text) => Ascii.IsValid(text) ? text : string.Concat(text.EnumerateRunes().Select(rune => rune.IsAscii ? rune.ToString() : "?"));

    /// <summary>Two documents in which what CloudFormation made of a text of the other stands on both sides.</summary>
    public static (Node Left, Node Right) Alike(Node left, Node right)
    {
        var (texts, others) = (Texts(left), Texts(right));
        return (Read(left, Told(others, texts)), Read(right, Told(texts, others)));
    }

    private static string FormOfUnits(string text) => string.Concat(text.Select(letter => char.IsAscii(letter) ? letter : '?'));

    private static HashSet<string> Texts(Node node)
    {
        var (texts, rest) = (new HashSet<string>(StringComparer.Ordinal), new Stack<Node>([node]));
        while (rest.TryPop(out var next))
        {
            if (next is ScalarNode scalar && (scalar.Text.Contains('?', StringComparison.Ordinal) || !Ascii.IsValid(scalar.Text)))
            {
                texts.Add(scalar.Text);
            }

            foreach (var part in Parts(next))
            {
                rest.Push(part);
            }
        }

        return texts;
    }

    private static IEnumerable<Node> Parts(Node node) => node switch
    {
        MapNode map => map.Entries.Select(entry => entry.Value),
        ListNode list => list.Items,
        CompositeNode composite => composite.Parts,
        ChoiceNode choice => [choice.WhenTrue, choice.WhenFalse],
        _ => [],
    };

    // What stands on the side that may be mangled, by the text that it may have been; what stands on the other side too was not.
    private static Dictionary<string, string> Told(HashSet<string> told, HashSet<string> real)
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in real.Where(text => !Ascii.IsValid(text) && !told.Contains(text)))
        {
            foreach (var form in (string[])[FormOfUnits(text), Form(text)])
            {
                if (told.Contains(form) && !real.Contains(form))
                {
                    forms[text] = form;
                }
            }
        }

        return forms;
    }

    private static Node Read(Node node, Dictionary<string, string> told) => told.Count == 0 ? node : node switch
    {
        ScalarNode scalar when told.TryGetValue(scalar.Text, out var form) => new ScalarNode(form, scalar.Kind, scalar.Position),
        MapNode map => new MapNode([.. map.Entries.Select(entry => entry with { Value = Read(entry.Value, told) })], map.Position),
        ListNode list => new ListNode([.. list.Items.Select(item => Read(item, told))], list.Position),
        CompositeNode composite => new CompositeNode([.. composite.Parts.Select(part => Read(part, told))], composite.Position),
        ChoiceNode choice => new ChoiceNode(choice.Condition, Read(choice.WhenTrue, told), Read(choice.WhenFalse, told), choice.Position),
        _ => node,
    };
}
