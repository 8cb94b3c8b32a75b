using System.Globalization;
using System.Text;

namespace Auditor.Drift.Equivalences;

/// <summary>DNS names as Route 53 takes and answers them.</summary>
internal static class DnsNames
{
    /// <summary>The name in lower case, without its trailing dot, with characters for their octal codes.</summary>
    public static string Canonical(string text)
    {
        var name = text.AsSpan().TrimEnd('.');
        var result = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] is '\\' && i + 3 < name.Length && IsOctal(name.Slice(i + 1, 3)))
            {
                result.Append((char)(((name[i + 1] - '0') << 6) | ((name[i + 2] - '0') << 3) | (name[i + 3] - '0')));
                i += 3;
            }
            else
            {
                result.Append(char.ToLower(name[i], CultureInfo.InvariantCulture));
            }
        }

        return result.ToString();
    }

    private static bool IsOctal(ReadOnlySpan<char> code) => !code.ContainsAnyExceptInRange('0', '7');
}
