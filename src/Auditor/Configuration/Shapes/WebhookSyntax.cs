using System.Net;

namespace Auditor.Configuration.Shapes;

/// <summary>How webhooks are written.</summary>
internal static class WebhookSyntax
{
    /// <summary>What stands before the name of an environment variable that holds the value.</summary>
    public const string Variable = "env:";

    /// <summary>What <see cref="IsWellFormed"/> accepts, as a regular expression for the JSON Schema.</summary>
    public const string Pattern = @"^(env:[A-Za-z_][A-Za-z0-9_]*|https://\S+|http://(localhost|127\.[0-9.]+|\[::1\])[:/]\S*)$";

    /// <summary>What <see cref="IsVariable"/> accepts, as a regular expression.</summary>
    public const string VariablePattern = "^env:[A-Za-z_][A-Za-z0-9_]*$";

    public static bool IsWellFormed(string text) => IsVariable(text) || Url(text) is not null;

    /// <summary>Whether it is <c>env:</c> and the name of an environment variable.</summary>
    public static bool IsVariable(string text) => text.StartsWith(Variable, StringComparison.Ordinal) && IsName(text.AsSpan(Variable.Length));

    /// <summary>The URL, or null where it is none to post to: https, or http to this very machine, with nothing in it that is not sent.</summary>
    public static Uri? Url(string text) =>
        !text.Any(char.IsWhiteSpace)
        && Uri.TryCreate(text, UriKind.Absolute, out var url)
        && url.UserInfo.Length == 0
        && (text.StartsWith("https://", StringComparison.Ordinal) || (text.StartsWith("http://", StringComparison.Ordinal) && IsLoopback(url)))
            ? url
            : null;

    private static bool IsLoopback(Uri url) => url.Host == "localhost" || (IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var character in name)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '_')
            {
                return false;
            }
        }

        return !name.IsEmpty && !char.IsAsciiDigit(name[0]);
    }
}
