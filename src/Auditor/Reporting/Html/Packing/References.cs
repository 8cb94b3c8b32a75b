using System.Collections.Immutable;

namespace Auditor.Reporting.Html.Packing;

/// <summary>Texts that refer to what stands elsewhere: each field that occurs in one is replaced by a control character, which no printable text has, so that nothing long is packed twice.</summary>
internal static class References
{
    /// <summary>The character that stands for the first field; the others follow.</summary>
    public const char First = '\u000e';

    // What is shorter is not worth a character.
    private const int Shortest = 4;

    /// <summary>The text with references to the fields, the longest first.</summary>
    public static string To(IReadOnlyList<string> fields, string text)
    {
        foreach (var number in Enumerable.Range(0, fields.Count).Where(number => fields[number].Length >= Shortest).OrderByDescending(number => fields[number].Length))
        {
            text = text.Replace(fields[number], ((char)(First + number)).ToString(), StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>The fields, each with references to those before it.</summary>
    public static ImmutableArray<string> Among(ImmutableArray<string> fields) => [.. fields.Select((field, number) => To([.. fields[..number]], field))];
}
