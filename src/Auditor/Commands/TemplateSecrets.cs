using System.Collections.Frozen;
using System.Text.Json;
using System.Text.RegularExpressions;
using Policies.Model;

namespace Auditor.Commands;

/// <summary>The literal secrets of a template, wherever it writes them, so that no line that is quoted shows one.</summary>
internal static partial class TemplateSecrets
{
    private const int Shortest = 3;

    // A word of a script, which is no secret by its name, is found in many places.
    private const int ShortestLine = 8;

    // Whole texts that may hold anything: what runs on a machine's first boot, a function's code.
    private static readonly FrozenSet<string> Opaque = new[] { "UserData", "ZipFile", "SecretString", "MasterUserPassword", "AuthToken", "Passwords", "AccessString", "HeaderValue" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] NoSecrets = ["true", "false", "null", "none", "undefined", "yes", "no", "string"];

    private static readonly string[] NameKeys = ["Name", "Key", "HeaderName", "ParameterKey"];
    private static readonly string[] ValueKeys = ["Value", "HeaderValue", "ParameterValue", "DefaultValue"];

    // Their arguments are names within the template.
    private static readonly string[] Naming = ["Ref", "Fn::GetAtt", "Fn::ImportValue", "Fn::FindInMap", "Condition", "Fn::Transform"];

    /// <summary>The texts as lines of the file may spell them, longest first.</summary>
    public static IReadOnlyList<string> In(MapNode template)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var parameter in (template["Parameters"] as MapNode)?.Entries ?? [])
        {
            if (parameter.Value is MapNode declaration && declaration["Default"] is ScalarNode fallback
                && ((declaration["NoEcho"] is ScalarNode hidden && hidden.Text.Equals("true", StringComparison.OrdinalIgnoreCase)) || Named().IsMatch(parameter.Key)))
            {
                Add(fallback.Text, Shortest, found);
            }
        }

        Walk(template, shortest: null, found);
        return [.. found.OrderByDescending(text => text.Length).ThenBy(text => text, StringComparer.Ordinal)];
    }

    /// <summary>Whether a property or variable is named as what holds a secret.</summary>
    public static bool IsNamed(string name) => Named().IsMatch(name);

    /// <summary>Whether a name speaks of a secret.</summary>
    public static bool IsMentioned(string name) => Mentioned().IsMatch(name);

    /// <summary>Whether a property is a whole text that may hold secrets among other things.</summary>
    public static bool IsOpaque(string property) => Opaque.Contains(property);

    /// <summary>Whether a text has the form of a secret, or gives one: an access key, a private key, a token, a URL with a password, <c>Password=…</c>.</summary>
    public static bool HasForm(string text) => Form().IsMatch(text) || AssignedIn(text).Any();

    // Password=… of a connection string, an address or a script; "password": "…" of JSON. What stands for a variable is none, nor is code.
    private static IEnumerable<string> AssignedIn(string text) => Assigned().Matches(text)
        .Where(match => match.Groups["blank"].Length == 0 || match.Groups["quoted"].Success || match.Groups["value"].ValueSpan.IndexOfAny('.', '(', '[') < 0)
        .Select(match => match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Groups["value"].Value)
        .Where(value => value.Length >= Shortest && !IsPlace(value) && Variable().Replace(value, "").Length > 0 && !NoSecrets.Contains(value, StringComparer.OrdinalIgnoreCase));

    // How short a text may be that is a secret; null where it is none but by its form.
    private static void Walk(Node node, int? shortest, HashSet<string> found)
    {
        switch (node)
        {
            case ScalarNode { Kind: ScalarKind.Text or ScalarKind.Number } scalar:
                if (shortest is not null || Form().IsMatch(scalar.Text))
                {
                    Add(scalar.Text, shortest ?? Shortest, found);
                }

                foreach (var secret in AssignedIn(scalar.Text))
                {
                    Add(secret, Shortest, found);
                }

                break;
            case ListNode list:
                foreach (var item in list.Items)
                {
                    Walk(item, shortest, found);
                }

                break;
            case MapNode map:
                Walk(map, shortest, found);
                break;
        }
    }

    private static void Walk(MapNode map, int? shortest, HashSet<string> found)
    {
        // { Name: DB_PASSWORD, Value: … } names the value by another.
        var isNamed = Array.Exists(NameKeys, key => map[key] is ScalarNode name && Mentioned().IsMatch(name.Text));
        foreach (var entry in map.Entries)
        {
            if (!Naming.Contains(entry.Key, StringComparer.Ordinal))
            {
                var ofFunction = entry.Key.StartsWith("Fn::", StringComparison.Ordinal) ? shortest : null;
                Walk(
                    entry.Value,
                    Named().IsMatch(entry.Key) || (isNamed && ValueKeys.Contains(entry.Key, StringComparer.Ordinal)) ? Shortest : IsOpaque(entry.Key) ? ShortestLine : ofFunction,
                    found);
            }
        }
    }

    private static bool IsPlace(string text) => text.StartsWith("{{resolve:", StringComparison.Ordinal) || text.StartsWith("arn:", StringComparison.Ordinal);

    private static void Add(string text, int shortest, HashSet<string> found)
    {
        if (IsPlace(text))
        {
            return;
        }

        // What stands for a variable is none of the secret.
        foreach (var line in Variable().Split(text).SelectMany(piece => piece.Split('\n')).Select(line => line.Trim()).Where(line => line.Length >= shortest))
        {
            found.Add(line);
            found.Add(JsonEncodedText.Encode(line).ToString());
            found.Add(JsonEncodedText.Encode(line, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString());
            found.Add(line.Replace("'", "''", StringComparison.Ordinal));
        }
    }

    [GeneratedRegex("(passw(or)?d|pwd|passphrase|secret|secretstring|token|credentials?|api_?-?key|access_?-?key|secret_?-?key|private_?-?key)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Named();

    [GeneratedRegex("passw(or)?d|passphrase|secret|token|credential|api_?-?key|access_?-?key|private_?-?key|authorization", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Mentioned();

    // A URL with a password, a private key, a token.
    [GeneratedRegex(@"://[^\s/:@]*:[^\s/@]+@|PRIVATE KEY-----|\b(AKIA|ASIA)[A-Z0-9]{16}\b|\bgh[pousr]_\w{20,}|\bxox[abprs]-|\beyJ[\w-]{8,}\.eyJ|\b[sr]k_live_", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Form();

    [GeneratedRegex("""(passw(or)?d|pwd|passphrase|secret|token|credentials?|api_?-?key|access_?-?key|secret_?-?key|private_?-?key)((?<blank>[ \t]*)=(?!=)[ \t]*(\\?"(?<quoted>[^"]+)|\\?'(?<quoted>[^']+)|(?<value>[^\s;&"'$<%({\[=][^\s;&"']*))|\\?["'][ \t]*:[ \t]*\\?["'](?<quoted>[^"']+))""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Assigned();

    [GeneratedRegex(@"\$\{[^}]*\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, PatternLimit.Milliseconds)]
    private static partial Regex Variable();
}
