using System.Buffers;
using System.Globalization;

namespace Policies.Template;

/// <summary>Names that say that a credential follows, and whether what follows is one.</summary>
internal static class SecretName
{
    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    // Whatever stands there is the credential.
    private static readonly string[] Passwords = ["password", "passwd", "passphrase", "secretstring", "apikeyvalue"];

    // What stands there may also be a name or an id: a credential looks random.
    private static readonly string[] Tokens = ["secret", "token", "apikey", "api_key", "api-key", "accesskey", "access_key", "secretkey", "secret_key", "privatekey", "private_key"];

    private static readonly string[] NoPasswords = ["true", "false", "none", "null", "enabled", "disabled", "required", "optional", "default", "{}"];

    /// <summary>Whether a text under a name is a credential.</summary>
    public static bool IsCredential(string name, string text) =>
        name.Length > 4 && text.Length > 2 && !IsPlaceholder(text)
        && (EndsWith(name, Passwords) ? !NoPasswords.Contains(text, StringComparer.OrdinalIgnoreCase) : EndsWith(name, Tokens) && LooksRandom(text));

    /// <summary>Whether a name says that a credential follows.</summary>
    public static bool IsSecret(string name) => EndsWith(name, Passwords) || EndsWith(name, Tokens);

    private static bool EndsWith(string name, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // The name of something that holds the credential, or a place for it.
    private static bool IsPlaceholder(string text) =>
        text.StartsWith("arn:", StringComparison.Ordinal) || text.StartsWith('/') || text.StartsWith('<') || text.Contains("://", StringComparison.Ordinal)
        || text.Contains("${", StringComparison.Ordinal) || text.Contains("{{", StringComparison.Ordinal) || text.All(character => character is '*' or 'x' or 'X');

    private static bool LooksRandom(string text)
    {
        const double LeastBits = 3.5;
        const int LongWord = 16;
        if (text.Length < 16 || text.Any(char.IsWhiteSpace) || !text.Any(char.IsAsciiDigit) || !text.Any(char.IsAsciiLetter))
        {
            return false;
        }

        // Paths and words in kebab case are names.
        if (text.AsSpan().IndexOfAny('/', '-') >= 0 && !text.Any(char.IsAsciiLetterUpper))
        {
            return false;
        }

        // So is what begins with a long word, such as a logical id with its hash.
        if (text.AsSpan().IndexOfAnyExcept(Letters) >= LongWord)
        {
            return false;
        }

        var bits = text.CountBy(character => character).Sum(count => -(double)count.Value / text.Length * Math.Log2((double)count.Value / text.Length));
        return bits >= LeastBits && !Guid.TryParse(text, CultureInfo.InvariantCulture, out _);
    }
}
