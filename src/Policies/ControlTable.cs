using System.Collections.Immutable;
using Policies.Model;

namespace Policies;

/// <summary>The controls that each policy supports, from the one embedded table; each mapping names its source.</summary>
public static class ControlTable
{
    private static readonly Lazy<Dictionary<string, ImmutableArray<Control>>> Table = new(Read);

    /// <summary>The controls of a policy by its id; none for a policy of somebody's own.</summary>
    public static ImmutableArray<Control> For(string policyId) => Table.Value.TryGetValue(policyId, out var controls) ? controls : [];

    // Four columns, tab separated: policy, framework, control, basis. A basis that begins with ~ is broader or narrower than the policy.
    private static Dictionary<string, ImmutableArray<Control>> Read()
    {
        using var stream = typeof(ControlTable).Assembly.GetManifestResourceStream("Controls.tsv")!;
        using var reader = new StreamReader(stream);
        var table = new Dictionary<string, ImmutableArray<Control>.Builder>(StringComparer.Ordinal);
        reader.ReadLine();
        while (reader.ReadLine()?.Split('\t') is [var policy, var framework, var control, var basis])
        {
            if (!table.TryGetValue(policy, out var controls))
            {
                table[policy] = controls = ImmutableArray.CreateBuilder<Control>();
            }

            controls.Add(new(framework, control, basis.TrimStart('~', ' '), basis.StartsWith('~')));
        }

        return table.ToDictionary(entry => entry.Key, entry => entry.Value.ToImmutable(), StringComparer.Ordinal);
    }
}
