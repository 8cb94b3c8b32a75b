using System.Collections.Frozen;
using Auditor.Commands;
using Policies.Model;

namespace Auditor.Drift.Comparing;

/// <summary>Tells which properties hold secrets, which are compared and never shown.</summary>
internal static class SecretProperties
{
    private static readonly string[] NameKeys = ["Name", "Key", "HeaderName", "ParameterKey"];
    private static readonly FrozenSet<string> ValueKeys = new[] { "Value", "HeaderValue", "ParameterValue", "DefaultValue" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text is to be shown as its hash only.</summary>
    /// <param name="type">The CloudFormation type.</param>
    /// <param name="path">The path as findings have it.</param>
    /// <param name="text">The text.</param>
    /// <param name="owner">The object that it is a member of, which may name it by another member; null where it is not known.</param>
    public static bool Is(string type, string path, string text, MapNode? owner = null)
    {
        if (TemplateSecrets.HasForm(text))
        {
            return true;
        }

        if (IsHarmless(text))
        {
            return false;
        }

        var steps = path.Split('/');
        var name = steps[^1];
        return TemplateSecrets.IsOpaque(name)
            || (ValueKeys.Contains(name) && owner is not null && owner.Entries.Any(entry => NameKeys.Contains(entry.Key, StringComparer.OrdinalIgnoreCase) && entry.Value is ScalarNode named && TemplateSecrets.IsMentioned(named.Text)))
            || IsNamed(type, steps, name);
    }

    // The item of a list is named by the list; a variable of a free map by its key.
    private static bool IsNamed(string type, string[] steps, string name)
    {
        var isItem = name.Length > 0 && name.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0 && steps.Length > 1;
        var property = isItem ? steps[^2] : name;
        return TemplateSecrets.IsNamed(isItem ? property.TrimEnd('s') : property) || (IsVariable(type, steps) && TemplateSecrets.IsMentioned(property));
    }

    // What a database is told of passwords, such as how to hash them, is none.
    private static bool IsVariable(string type, string[] steps) =>
        steps is [.., "Variables" or "Options" or "Parameters" or "EnvironmentVariables", _] && !type.EndsWith("ParameterGroup", StringComparison.Ordinal);

    // An ARN, a reference and a switch tell where a secret is, or whether, and not what.
    private static bool IsHarmless(string text) =>
        text.Length == 0 || text.StartsWith("arn:", StringComparison.Ordinal) || text.StartsWith("{{resolve:", StringComparison.Ordinal)
        || text.Equals("true", StringComparison.OrdinalIgnoreCase) || text.Equals("false", StringComparison.OrdinalIgnoreCase);
}
