namespace Auditor.Templates;

/// <summary>Guesses what somebody meant to write.</summary>
internal static class Suggestion
{
    private const int LongestWord = 64;

    /// <summary><c>; did you mean X?</c> for the nearest candidate within a third of the word's length, else nothing.</summary>
    public static string For(string word, IEnumerable<string> candidates)
    {
        if (word.Length > LongestWord)
        {
            return "";
        }

        var nearest = candidates
            .Where(candidate => Math.Abs(candidate.Length - word.Length) <= 3)
            .Select(candidate => (candidate, Distance: Distance(word, candidate)))
            .Where(pair => pair.Distance <= Math.Max(1, word.Length / 3))
            .OrderBy(pair => pair.Distance)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate)
            .FirstOrDefault();
        return nearest is null ? "" : $"; did you mean {nearest}?";
    }

    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1;
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + cost));
            }
        }

        return row[^1];
    }
}
