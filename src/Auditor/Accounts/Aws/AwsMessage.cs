using System.Buffers;
using System.Text;

namespace Auditor.Accounts.Aws;

/// <summary>Makes AWS's own words fit for a sentence: one line, not endless, without credentials.</summary>
internal static class AwsMessage
{
    private const int Longest = 300;

    private static readonly SearchValues<char> KeyLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    /// <summary>The message, shortened.</summary>
    public static string Shorten(string message)
    {
        // What follows are the request's signed headers, a session's token among them.
        var canonical = message.IndexOf("The Canonical String", StringComparison.OrdinalIgnoreCase);
        if (canonical >= 0)
            message = message[..canonical];

        var line = new StringBuilder(Math.Min(message.Length, Longest) + 1);
        foreach (var word in message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length + word.Length >= Longest)
            {
                line.Append(line.Length == 0 ? word[..Longest] : " ").Append('…');
                break;
            }

            line.Append(line.Length == 0 ? "" : " ").Append(IsAccessKey(word) ? "(access key)" : word);
        }

        return line.ToString();
    }

    private static bool IsAccessKey(string word)
    {
        var key = word.AsSpan().Trim("'\"().,:;");
        return key.Length is >= 16 and <= 128
            && (key.StartsWith("AKIA", StringComparison.Ordinal) || key.StartsWith("ASIA", StringComparison.Ordinal))
            && key.IndexOfAnyExcept(KeyLetters) < 0;
    }
}
