using System.Collections.Immutable;
using Policies.Model;

namespace Policies;

/// <summary>The frameworks and their controls, from the one embedded table; those too that no policy supports. Read when first asked for.</summary>
public static class FrameworkTable
{
    // Every control of these is in the table. Of the others it has those that came up where controls were mapped.
    private static readonly string[] Complete = ["AWS-FSBP", "CIS-AWS-3.0", "CIS-AWS-5.0", "CIS-AWS-7.0"];

    private static readonly Lazy<ImmutableArray<Framework>> Table = new(Read);

    /// <summary>Every framework, by name.</summary>
    public static ImmutableArray<Framework> All => Table.Value;

    /// <summary>What policies support of each framework.</summary>
    /// <param name="policyIds">The policies of a catalogue, in their order.</param>
    public static ImmutableArray<FrameworkCoverage> Coverage(IEnumerable<string> policyIds)
    {
        var supporting = policyIds
            .SelectMany(policy => ControlTable.For(policy).Select(control => (Policy: policy, Control: control)))
            .ToLookup(pair => (pair.Control.Framework, pair.Control.Id));
        return
        [
            .. All.Select(framework => new FrameworkCoverage(
                framework,
                [
                    .. framework.Controls.Select(control => new ControlCoverage(
                        control,
                        [.. supporting[(framework.Name, control.Id)].Select(pair => pair.Policy)],
                        supporting.Contains((framework.Name, control.Id)) && supporting[(framework.Name, control.Id)].All(pair => pair.Control.IsPartial))),
                ])),
        ];
    }

    // Four columns, tab separated: framework, version, control, title.
    private static ImmutableArray<Framework> Read()
    {
        using var stream = typeof(FrameworkTable).Assembly.GetManifestResourceStream("Frameworks.tsv")!;
        using var reader = new StreamReader(stream);
        var table = new SortedDictionary<string, (string Version, List<FrameworkControl> Controls)>(StringComparer.Ordinal);
        reader.ReadLine();
        while (reader.ReadLine()?.Split('\t') is [var name, var version, var control, var title])
        {
            if (!table.TryGetValue(name, out var framework))
            {
                table[name] = framework = (version, []);
            }

            framework.Controls.Add(new(control, title));
        }

        return
        [
            .. table.Select(entry => new Framework(
                entry.Key,
                entry.Value.Version,
                Complete.Contains(entry.Key, StringComparer.Ordinal),
                [.. entry.Value.Controls.OrderBy(control => control.Id, NaturalOrder.Instance)])),
        ];
    }
}
