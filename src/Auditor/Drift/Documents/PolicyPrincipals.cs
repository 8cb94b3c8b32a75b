using System.Collections.Immutable;
using Policies.Model;

namespace Auditor.Drift.Documents;

/// <summary>Reads a <c>Principal</c> or <c>NotPrincipal</c>. Source: IAM user guide, "AWS JSON policy elements: Principal".</summary>
internal static class PolicyPrincipals
{
    /// <summary>The kind of accounts, users, roles and sessions.</summary>
    public const string Aws = "AWS";

    /// <summary>The kind of an account as Amazon S3 also names it.</summary>
    public const string CanonicalUser = "CanonicalUser";

    private const string Everyone = "*";

    private static readonly ImmutableArray<string> Kinds = [Aws, "Service", "Federated", CanonicalUser, Everyone];

    /// <summary>The kinds with their principals; a text without a kind, such as <c>*</c>, has an empty one.</summary>
    /// <param name="node">The element's value.</param>
    /// <param name="dialect">Where it stands.</param>
    /// <param name="isPublic">Whether <c>{ "AWS": "*" }</c> means everyone, as <c>*</c> does.</param>
    public static IEnumerable<PolicyPart> Read(Node node, PolicyDialect dialect, bool isPublic)
    {
        if (node is not MapNode map)
        {
            return [new("", "", PolicyValues.Of(node, text => text, dialect.IsOfTemplates))];
        }

        var parts = map.Entries.Select(entry => ReadKind(entry, dialect)).Where(part => !part.Values.IsEmpty).ToList();
        return parts is [var only] && (only.Key == Everyone || (isPublic && only.Key == Aws)) && only.Values is { IsOpen: false, Known.Count: 1 } && only.Values.Known.ContainsKey(Everyone)
            ? [only with { Key = "" }]
            : parts;
    }

    /// <summary>The ARN of an account's root, for which its id may stand.</summary>
    public static string SpellAccount(string name, string partition) => name.Length == 12 && !name.AsSpan().ContainsAnyExceptInRange('0', '9') ? $"arn:{partition}:iam::{name}:root" : name;

    private static PolicyPart ReadKind(MapEntry entry, PolicyDialect dialect)
    {
        var kind = Kinds.FirstOrDefault(kind => kind.Equals(entry.Key, StringComparison.OrdinalIgnoreCase)) ?? entry.Key;
        return new(kind, entry.Key, PolicyValues.Of(entry.Value, kind == Aws ? text => SpellAccount(text, dialect.Partition) : text => text, dialect.IsOfTemplates));
    }
}
