namespace Policies.Resources;

/// <summary>Patterns in which <c>*</c> stands for any text and everything else for itself.</summary>
internal static class Glob
{
    /// <summary>Whether the pattern matches the text.</summary>
    public static bool Matches(string pattern, string text)
    {
        var (at, from, star, mark) = (0, 0, -1, 0);
        while (at < text.Length)
        {
            if (from < pattern.Length && pattern[from] == '*')
            {
                (star, mark) = (from++, at);
            }
            else if (from < pattern.Length && pattern[from] == text[at])
            {
                (from, at) = (from + 1, at + 1);
            }
            else if (star >= 0)
            {
                (from, at) = (star + 1, ++mark);
            }
            else
            {
                return false;
            }
        }

        return pattern.AsSpan(from).Trim('*').IsEmpty;
    }

    /// <summary>Whether there is a text that both patterns match.</summary>
    public static bool Overlap(string one, string other)
    {
        // Row i says which beginnings of the other pattern can meet the first i characters of the one.
        var row = new bool[other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            var next = new bool[other.Length + 1];
            for (var j = 0; j <= other.Length; j++)
            {
                next[j] = (i == 0 && j == 0)
                    || (i > 0 && row[j] && one[i - 1] == '*')
                    || (j > 0 && next[j - 1] && other[j - 1] == '*')
                    || (i > 0 && j > 0 && ((row[j - 1] && (one[i - 1] == other[j - 1] || one[i - 1] == '*' || other[j - 1] == '*'))
                        || (other[j - 1] == '*' && row[j])
                        || (one[i - 1] == '*' && next[j - 1])));
            }

            row = next;
        }

        return row[other.Length];
    }
}
