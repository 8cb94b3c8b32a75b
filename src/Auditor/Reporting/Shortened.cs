namespace Auditor.Reporting;

/// <summary>Texts that a format limits.</summary>
internal static class Shortened
{
    /// <summary>A text of so many characters at most, its end replaced by an ellipsis where it is longer.</summary>
    public static string To(int most, string text)
    {
        if (text.Length <= most)
        {
            return text;
        }

        // Half of a pair is no character.
        var end = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return $"{text[..end].TrimEnd()}…";
    }

    /// <summary>Two texts of so many characters at most each, of which what they begin with in common gives way first, so that they show how they differ.</summary>
    public static (string One, string Other) To(int most, string one, string other)
    {
        var common = one.AsSpan().CommonPrefixLength(other);
        if (common < most / 2 || (one.Length <= most && other.Length <= most))
        {
            return (To(most, one), To(most, other));
        }

        // Something of it stays, by which one finds the place.
        var start = common - (most / 4);
        start -= char.IsLowSurrogate(one[start]) ? 1 : 0;
        return (To(most, $"…{one[start..]}"), To(most, $"…{other[start..]}"));
    }
}
