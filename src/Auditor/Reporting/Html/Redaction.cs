using System.Text.RegularExpressions;

namespace Auditor.Reporting.Html;

/// <summary>Keeps secrets out of excerpts: a report travels further than the template it quotes.</summary>
internal static partial class Redaction
{
    private const string Mask = "••••••";

    /// <summary>Whether the lines around a policy's findings are not to be shown at all: they hold what the policy warns of.</summary>
    public static bool Withholds(string policy) => policy.Contains("secret", StringComparison.Ordinal) || policy.Contains("credential", StringComparison.Ordinal);

    /// <summary>The lines with the literal values of what is named like a secret masked, and access keys wherever they stand.</summary>
    public static IEnumerable<(int Line, string Text)> Apply(IReadOnlyList<(int Line, string Text)> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var text = AccessKey().Replace(Member().Replace(lines[i].Text, $"${{before}}{Mask}"), Mask);

            // A container's environment names a variable on one line and gives its value on the one before or after.
            if ((i > 0 && Named().IsMatch(lines[i - 1].Text)) || (i + 1 < lines.Count && Named().IsMatch(lines[i + 1].Text)))
            {
                text = Value().Replace(text, $"${{before}}{Mask}");
            }

            yield return (lines[i].Line, text);
        }
    }

    [GeneratedRegex("""(?<before>["']?[\w-]*(?:passw(?:or)?d|passphrase|secret|token|credential|api_?key|access_?key|private_?key)[\w-]*["']?\s*:\s*)(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^\s"'{\[!,&*|>-][^,}\]]*)""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Member();

    [GeneratedRegex("""["']?Name["']?\s*:\s*["']?[\w./-]*(passw(or)?d|passphrase|secret|token|credential|api_?key|access_?key|private_?key)""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Named();

    [GeneratedRegex("""(?<before>["']?Value["']?\s*:\s*)(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^\s"'{\[!,&*|>-][^,}\]]*)""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Value();

    [GeneratedRegex(@"\b(AKIA|ASIA)[0-9A-Z]{16}\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex AccessKey();
}
