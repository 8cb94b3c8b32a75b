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
            var values = part.Properties.Select(name => Texts(name, properties[name])).FirstOrDefault(texts => texts.Count > 0) ?? (part.IsOptional ? [""] : []);
            keys = keys.SelectMany(prefix => values.Select(value => $"{prefix}|{value}"));
        }

        return keys;
    }

    // A list names others, of which a role and a user may have one name.
    private static List<string> Texts(string name, Node? node) => node switch
    {
        ScalarNode scalar => [Normal(name, scalar.Text)],
        ListNode list => [.. list.Items.OfType<ScalarNode>().Select(item => $"{name}={item.Text}")],
        _ => [],
    };

    // Flags that are off may be left out, names of DNS end in a dot or not, and protocols are spelled in either case.
    private static string Normal(string name, string text) => name switch
    {
        "Egress" => string.Equals(text, "false", StringComparison.OrdinalIgnoreCase) ? "" : text.ToLowerInvariant(),
        "IpProtocol" => text.ToLowerInvariant(),
        "Name" => text.ToLowerInvariant().TrimEnd('.'),
        _ => text,
    };
}
