using Auditor.Drift.Comparing;
using Policies.Model;

namespace Auditor.Drift.Documents;

/// <summary>A value that is not known, or not as a whole.</summary>
internal sealed class OpenValue(Node node)
{
    /// <summary>Equal symbols are equal values.</summary>
    public string Symbol { get; } = PolicyText.Of(node);

    /// <summary>Why it is not known, as a clause.</summary>
    public string Reason => ReasonOf(node);

    /// <summary>Whether there may be no value at all.</summary>
    public bool MayBeNothing => MayBeAbsent(node);

    /// <summary>Whether the text may turn out to be the value, or one of its values.</summary>
    public bool CanBe(string text, StringComparison comparison) => CanBe(node, text, comparison) || (Mangled.Form(text) is var form && form != text && CanBe(node, form, comparison));

    /// <summary>Why a value is not known, as a clause.</summary>
    public static string ReasonOf(Node node) => PolicyText.FirstUnknown(node) switch
    {
        UnknownNode { Kind: UnknownKind.Access or UnknownKind.Malformed } unknown => unknown.Reason,
        var unknown => $"it depends on {Dependency.Of(unknown)}",
    };

    /// <summary>Whether a value may turn out to be none.</summary>
    public static bool MayBeAbsent(Node node) => node switch
    {
        UnknownNode unknown => unknown.MayBeAbsent,
        ChoiceNode choice => MayBeAbsent(choice.WhenTrue) || MayBeAbsent(choice.WhenFalse),
        _ => node is AbsentNode,
    };

    private static bool CanBe(Node node, string text, StringComparison comparison) => node switch
    {
        ScalarNode scalar => string.Equals(scalar.Text, text, comparison),
        CompositeNode composite => Fits(composite, text, comparison),
        ChoiceNode choice => CanBe(choice.WhenTrue, text, comparison) || CanBe(choice.WhenFalse, text, comparison),
        ListNode list => list.Items.Any(item => CanBe(item, text, comparison)),
        AbsentNode => false,
        _ => true,
    };

    // The known parts in their order, the first and the last at the ends.
    private static bool Fits(CompositeNode composite, string text, StringComparison comparison)
    {
        var rest = text.AsSpan();
        if (composite.Parts is [.., ScalarNode last])
        {
            if (!rest.EndsWith(last.Text, comparison))
            {
                return false;
            }

            rest = rest[..^last.Text.Length];
        }

        for (var i = 0; i < composite.Parts.Length - 1; i++)
        {
            if (composite.Parts[i] is not ScalarNode part)
            {
                continue;
            }

            var at = rest.IndexOf(part.Text, comparison);
            if (at < 0 || (i == 0 && at > 0))
            {
                return false;
            }

            rest = rest[(at + part.Text.Length)..];
        }

        return true;
    }
}
