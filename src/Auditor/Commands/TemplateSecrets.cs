using System.Text.Json;
using System.Text.RegularExpressions;
using Policies.Model;

namespace Auditor.Commands;

/// <summary>The literal secrets of a template, wherever it writes them, so that no line that is quoted shows one.</summary>
internal static partial class TemplateSecrets
{
    private const int Shortest = 3;

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
                Add(fallback.Text, found);
            }
        }

        Walk(template, isSecret: false, found);
        return [.. found.OrderByDescending(text => text.Length).ThenBy(text => text, StringComparer.Ordinal)];
    }

    /// <summary>Whether a property or variable is named as what holds a secret.</summary>
    public static bool IsNamed(string name) => Named().IsMatch(name);

    /// <summary>Whether a name speaks of a secret.</summary>
    public static bool IsMentioned(string name) => Mentioned().IsMatch(name);

    /// <summary>Whether a text has the form of a secret: an access key, a private key, a token, a URL with a password.</summary>
    public static bool HasForm(string text) => Form().IsMatch(text);

    private static void Walk(Node node, bool isSecret, HashSet<string> found)
    {
        switch (node)
        {
            case ScalarNode { Kind: ScalarKind.Text or ScalarKind.Number } scalar when isSecret || Form().IsMatch(scalar.Text):
                Add(scalar.Text, found);
                break;
            case ListNode list:
                foreach (var item in list.Items)
                {
                    Walk(item, isSecret, found);
                }

                break;
            case MapNode map:
                Walk(map, isSecret, found);
                break;
        }
    }

    private static void Walk(MapNode map, bool isSecret, HashSet<string> found)
    {
        // { Name: DB_PASSWORD, Value: … } names the value by another.
        var isNamed = Array.Exists(NameKeys, key => map[key] is ScalarNode name && Mentioned().IsMatch(name.Text));
        foreach (var entry in map.Entries)
        {
            if (!Naming.Contains(entry.Key, StringComparer.Ordinal))
            {
                var isFunction = isSecret && entry.Key.StartsWith("Fn::", StringComparison.Ordinal);
                Walk(entry.Value, isFunction || Named().IsMatch(entry.Key) || (isNamed && ValueKeys.Contains(entry.Key, StringComparer.Ordinal)), found);
            }
        }
    }

    private static void Add(string text, HashSet<string> found)
    {
        if (text.StartsWith("{{resolve:", StringComparison.Ordinal) || text.StartsWith("arn:", StringComparison.Ordinal))
        {
            return;
        }

        // What stands for a variable is none of the secret.
        foreach (var line in Variable().Split(text).SelectMany(piece => piece.Split('\n')).Select(line => line.Trim()).Where(line => line.Length >= Shortest))
        {
            found.Add(line);
            found.Add(JsonEncodedText.Encode(line).ToString());
            found.Add(JsonEncodedText.Encode(line, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString());
            found.Add(line.Replace("'", "''", StringComparison.Ordinal));
        }
    }

    [GeneratedRegex("(passw(or)?d|pwd|passphrase|secret|secretstring|token|credentials?|api_?-?key|access_?-?key|secret_?-?key|private_?-?key)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Named();

    [GeneratedRegex("passw(or)?d|passphrase|secret|token|credential|api_?-?key|access_?-?key|private_?-?key|authorization", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mentioned();

    // A URL with a password, a private key, a token.
    [GeneratedRegex(@"://[^\s/:@]*:[^\s/@]+@|PRIVATE KEY-----|\b(AKIA|ASIA)[A-Z0-9]{16}\b|\bgh[pousr]_\w{20,}|\bxox[abprs]-|\beyJ[\w-]{8,}\.eyJ|\b[sr]k_live_", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();

    [GeneratedRegex(@"\$\{[^}]*\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Variable();
}
