namespace Auditor.Configuration;

/// <summary>Finds what somebody who mistyped a name meant.</summary>
internal static class Suggestion
{
    /// <summary><c>; did you mean "rds-multi-az"?</c> to follow a sentence, or nothing if no candidate is near.</summary>
    public static string For(string given, IEnumerable<string> candidates) => Nearest(given, candidates) is { } meant ? $"; did you mean \"{meant}\"?" : "";

    /// <summary>The candidate at the smallest edit distance, the first of several; null if it is farther than a third of the name.</summary>
    public static string? Nearest(string given, IEnumerable<string> candidates)
    {
        string? nearest = null;
        var limit = Math.Max(1, given.Length / 3);
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - given.Length) <= limit && Distance(given, candidate) is var distance && distance <= limit)
            {
                nearest = candidate;
                limit = distance - 1;
            }
        }

        return nearest;
    }

    /// <summary>How many letters must be added, removed, replaced or swapped with their neighbour to make one name of the other; case does not count.</summary>
    private static int Distance(string one, string other)
    {
        var beforeLast = new int[other.Length + 1];
        var last = new int[other.Length + 1];
        var current = new int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = last[j - 1] + (Same(one[i - 1], other[j - 1]) ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && Same(one[i - 1], other[j - 2]) && Same(one[i - 2], other[j - 1]))
                {
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[other.Length];
    }

    private static bool Same(char one, char other) => char.ToLowerInvariant(one) == char.ToLowerInvariant(other);
}
