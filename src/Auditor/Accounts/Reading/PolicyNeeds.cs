using System.Collections.Frozen;
using System.Collections.Immutable;
using Policies.Model;

namespace Auditor.Accounts.Reading;

/// <summary>
/// Which resource types each policy of the catalogue judges or looks for. <c>needs.tsv</c> holds what the cases of each policy were seen to ask for; a type
/// that is missing there is not read, and whoever looks for it is told so, so that the verdict is Unknown and not wrong.
/// </summary>
internal static class PolicyNeeds
{
    private const string Name = "Accounts/needs.tsv";

    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<string>>> Table = new(Read);

    /// <summary>The types that policies need; null if one of them is of the user's own, which may look for anything.</summary>
    public static IReadOnlySet<string>? Of(IEnumerable<Policy> policies)
    {
        var types = new HashSet<string>(StringComparer.Ordinal);
        foreach (var policy in policies)
        {
            if (!Table.Value.TryGetValue(policy.Metadata.Id, out var needs))
            {
                return null;
            }

            types.UnionWith(needs);
        }

        return types;
    }

    private static FrozenDictionary<string, ImmutableArray<string>> Read()
    {
        using var reader = new StreamReader(typeof(PolicyNeeds).Assembly.GetManifestResourceStream(Name)!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('\t'))
            .ToFrozenDictionary(parts => parts[0], parts => parts[1].Split(' ').ToImmutableArray(), StringComparer.Ordinal);
    }
}
