using System.Buffers;
using System.Text.RegularExpressions;

namespace Policies.Template;

/// <summary>Credentials that are known by their form.</summary>
internal static partial class SecretFormat
{
    // A text without any of these holds none; it is all that is asked of nearly every text.
    private static readonly SearchValues<string> Marks = SearchValues.Create(
        [
            "AKIA", "ASIA", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "xoxa-", "xoxb-", "xoxp-", "xoxr-", "xoxs-", "hooks.slack.com/services/",
            "sk_live_", "rk_live_", "npm_", "AIza", "SG.", "eyJ", "PRIVATE KEY-----",
        ],
        StringComparison.Ordinal);

    /// <summary>What credential a text holds, to follow "was"; null for none. AWS's documentation marks its examples with EXAMPLE.</summary>
    public static string? Find(string text)
    {
        if (text.Length < 12 || !(text.AsSpan().ContainsAny(Marks) || (text.Contains('@', StringComparison.Ordinal) && text.Contains("://", StringComparison.Ordinal))))
        {
            return null;
        }

        foreach (Match match in Known().Matches(text))
        {
            if (!match.Value.Contains("EXAMPLE", StringComparison.Ordinal))
            {
                return match.Groups["aws"].Success ? "an AWS access key id"
                    : match.Groups["github"].Success ? "a token of GitHub"
                    : match.Groups["slack"].Success ? "a token of Slack"
                    : match.Groups["key"].Success ? "a private key"
                    : match.Groups["jwt"].Success ? "a JSON web token"
                    : match.Groups["url"].Success ? "a URL with a password"
                    : "a token of a known form";
            }
        }

        return null;
    }

    [GeneratedRegex(
        """
        (?<aws>\b(?:AKIA|ASIA)[A-Z0-9]{16}\b)
        |(?<github>\bgh[pousr]_[A-Za-z0-9]{36,}|\bgithub_pat_[A-Za-z0-9_]{22,})
        |(?<slack>\bxox[abprs]-[A-Za-z0-9-]{10,}|hooks\.slack\.com/services/T[A-Z0-9]+/B[A-Z0-9]+/[A-Za-z0-9]{16,})
        |(?<key>-----BEGIN\ [A-Z\ ]*PRIVATE\ KEY-----)
        |(?<jwt>\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,})
        |(?<url>\b[a-z][a-z0-9+.-]*://[^\s/:@'"<>{}$]*:(?!//)[^\s/@'"<>{}$*]{3,}@[A-Za-z0-9\[])
        |(?<other>\b[sr]k_live_[A-Za-z0-9]{16,}|\bglpat-[A-Za-z0-9_-]{20,}|\bnpm_[A-Za-z0-9]{36}\b|\bAIza[A-Za-z0-9_-]{35}\b|\bSG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}\b)
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: PatternLimit.Milliseconds)]
    private static partial Regex Known();
}
