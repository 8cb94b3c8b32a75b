using System.Collections.Immutable;

namespace Auditor.Reporting.Values;

/// <summary>Lays two texts side by side by their words: which parts of each the other does not have.</summary>
internal static class TextDiff
{
    // Texts that have less than a third of their words in common are other texts: to mark what is left by chance says nothing.
    private const int LeastShare = 3;

    /// <summary>The parts of both.</summary>
    public static (ImmutableArray<TextPart> Before, ImmutableArray<TextPart> After) Of(string before, string after)
    {
        var (first, second) = (Words(before), Words(after));
        var pairs = Alignment.Of(first, second).ToList();
        var common = pairs.Where(pair => pair is { First: >= 0, Second: >= 0 } && IsWord(first[pair.First][0])).Sum(pair => first[pair.First].Length);
        return common * LeastShare < Math.Min(before.Length, after.Length)
            ? ([new(before, true)], [new(after, true)])
            : (Parts(pairs.Where(pair => pair.First >= 0).Select(pair => (first[pair.First], pair.Second < 0))), Parts(pairs.Where(pair => pair.Second >= 0).Select(pair => (second[pair.Second], pair.First < 0))));
    }

    private static ImmutableArray<TextPart> Parts(IEnumerable<(string Text, bool IsChanged)> words)
    {
        var parts = ImmutableArray.CreateBuilder<TextPart>();
        foreach (var (text, isChanged) in words)
        {
            if (parts.Count > 0 && parts[^1].IsChanged == isChanged)
            {
                parts[^1] = new(parts[^1].Text + text, isChanged);
            }
            else
            {
                parts.Add(new(text, isChanged));
            }
        }

        return parts.ToImmutable();
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            while (IsWord(text[start]) && end < text.Length && IsWord(text[end]))
            {
                end++;
            }

            words.Add(text[start..end]);
            start = end;
        }

        return words;
    }

    // Whatever is not ASCII belongs to words, so that nothing is cut that stands for one character.
    private static bool IsWord(char character) => char.IsAsciiLetterOrDigit(character) || character > '~';
}
