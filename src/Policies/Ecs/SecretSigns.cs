using System.Text.RegularExpressions;
using Policies.Template;

namespace Policies.Ecs;

/// <summary>Tells by its name, or by its form, that an environment variable holds a secret.</summary>
internal static partial class SecretSigns
{
    /// <summary>Whether the name says that the value is a secret: <c>DB_PASSWORD</c>, <c>apiKey</c>; not <c>PASSWORD_FILE</c>, <c>SECRET_ARN</c>, <c>TOKEN_URL</c>.</summary>
    public static bool IsSecretName(string name) => SecretName().IsMatch(name);

    /// <summary>Whether a value under such a name is none all the same: a switch or a number, an ARN, a path or an address.</summary>
    public static bool IsHarmless(string value) => Harmless().IsMatch(value);

    /// <summary>Whether the value has the form of a credential, whatever its name: a key of a known service, a private key, an address with a password.</summary>
    public static bool IsCredential(string value) => SecretFormat.Find(value) is not null;

    /// <summary>Whether a dynamic reference puts a secret into the place where it stands; a user's name, a host or a port is none.</summary>
    public static bool ResolvesSecret(string symbol) => DynamicSecret().IsMatch(symbol) && !DynamicHarmless().IsMatch(symbol);

    [GeneratedRegex("(?:^|[-_.]|(?<=[a-z0-9]))(?:password|passwd|passphrase|secret|token|credentials?|(?<=[-_.])pwd|(?:api|private|access|secret|signing|encryption|master)[-_.]?key)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternLimit.Milliseconds)]
    private static partial Regex SecretName();

    [GeneratedRegex(@"^\s*(?:$|true$|false$|yes$|no$|on$|off$|\d{1,5}$|arn:|/|\w+://(?![^/@]*:[^/@]+@))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternLimit.Milliseconds)]
    private static partial Regex Harmless();

    [GeneratedRegex(@"\{\{resolve:(?:secretsmanager|ssm-secure):", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternLimit.Milliseconds)]
    private static partial Regex DynamicSecret();

    [GeneratedRegex(@":SecretString:(?:user(?:name)?|host|port|dbname|database|engine|dbClusterIdentifier|dbInstanceIdentifier)(?::|\}\})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternLimit.Milliseconds)]
    private static partial Regex DynamicHarmless();
}
