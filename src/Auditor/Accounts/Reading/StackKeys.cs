using System.Collections.Immutable;
using Auditor.Accounts.Reads;
using Policies.Model;

namespace Auditor.Accounts.Reading;

/// <summary>
/// What resources are known by whose physical id CloudFormation makes up and AWS never shows: the resource that they belong to and what tells them
/// apart there.
/// </summary>
internal static class StackKeys
{
    /// <summary>The keys of a resource; several where it stands for several live ones, as a policy that is attached to two roles; none where a part is not known.</summary>
    /// <param name="key">The properties that make the key, in order.</param>
    /// <param name="properties">The properties of the resource.</param>
    public static IEnumerable<string> Of(ImmutableArray<IdentityKey> key, MapNode? properties)
    {
        if (properties is null || key.IsEmpty)
        {
            return [];
        }

        IEnumerable<string> keys = [""];
        foreach (var part in key)
        {
            var values = part.Properties.Select(name => Texts(properties[name])).FirstOrDefault(texts => texts.Count > 0) ?? (part.IsOptional ? [""] : []);
            keys = keys.SelectMany(prefix => values.Select(value => $"{prefix}|{value}"));
        }

        return keys;
    }

    private static List<string> Texts(Node? node) => node switch
    {
        ScalarNode scalar => [Normal(scalar.Text)],
        ListNode list => [.. list.Items.OfType<ScalarNode>().Select(item => Normal(item.Text))],
        _ => [],
    };

    // Flags that are off may be left out, names may end in a dot, and protocols are spelled in either case.
    private static string Normal(string text) => text.ToLowerInvariant() is var lower && lower is "false" ? "" : lower.TrimEnd('.');
}
