namespace Auditor;

/// <summary>Guesses what somebody meant to write.</summary>
internal static class Suggestion
{
    private const int LongestWord = 64;

    /// <summary><c>; did you mean X?</c> to follow a sentence, or nothing if no candidate is near.</summary>
    public static string For(string word, IEnumerable<string> candidates) => Nearest(word, candidates) is { } meant ? $"; did you mean {meant}?" : "";

    /// <summary>The nearest candidate within a third of the word's length, the first in order of several; or null.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        if (word.Length > LongestWord)
        {
            return null;
        }

        string? nearest = null;
        var limit = Math.Max(1, word.Length / 3);
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - word.Length) <= limit
                && Distance(word, candidate) is var distance
                && (distance < limit || (distance == limit && (nearest is null || string.CompareOrdinal(candidate, nearest) < 0))))
            {
                (nearest, limit) = (candidate, distance);
            }
        }

        return nearest;
    }

    /// <summary>How many letters must be added, removed, replaced or swapped with their neighbour to make one word of the other; case does not count.</summary>
    private static int Distance(string left, string right)
    {
        var beforeLast = new int[right.Length + 1];
        var last = new int[right.Length + 1];
        var row = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = last[j - 1] + (Same(left[i - 1], right[j - 1]) ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[right.Length];
    }

    private static bool Same(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
