using Policies.Model;

namespace Auditor.Drift.Comparing;

/// <summary>Texts of which parts are not known.</summary>
internal static class PartialText
{
    /// <summary>Whether a text has the known parts, in their order, the first and last at its ends.</summary>
    public static bool CanBe(CompositeNode composite, string text) => Fits(composite, text) || (Mangled.Form(text) is var form && form != text && Fits(composite, form));

    /// <summary>What keeps the text from being known, without the text.</summary>
    public static string Unknown(CompositeNode composite) =>
        string.Join(", ", composite.Parts.Where(part => part is not ScalarNode).Select(NodeText.Describe).Distinct(StringComparer.Ordinal));

    private static bool Fits(CompositeNode composite, string text)
    {
        var at = 0;
        for (var i = 0; i < composite.Parts.Length; i++)
        {
            if (composite.Parts[i] is not ScalarNode { Text: { Length: > 0 } part })
            {
                continue;
            }

            var isFirst = i == 0;
            var isLast = i == composite.Parts.Length - 1;
            var found = isFirst ? (text.StartsWith(part, StringComparison.Ordinal) ? 0 : -1)
                : isLast ? (text.EndsWith(part, StringComparison.Ordinal) ? text.Length - part.Length : -1)
                : text.IndexOf(part, at, StringComparison.Ordinal);
            if (found < at)
            {
                return false;
            }

            at = found + part.Length;
        }

        return true;
    }
}
