using Policies;

namespace Auditor.Configuration.Binding;

/// <summary>The frameworks that a result states, as <c>--framework</c> names them.</summary>
internal sealed class FrameworkSelection
{
    // Null for all, so that nothing is read before it is needed.
    private readonly HashSet<string>? _names;

    private FrameworkSelection(HashSet<string>? names) => _names = names;

    /// <summary>Every framework.</summary>
    public static FrameworkSelection All { get; } = new(null);

    /// <summary>No framework: nothing that is written states one.</summary>
    public static FrameworkSelection None { get; } = new([]);

    public bool IsAll => _names is null;

    /// <summary>Reads the option, each value of which may have several names or patterns with commas between them; upper and lower case are the same.</summary>
    /// <param name="values">The values of <c>--framework</c>.</param>
    /// <param name="problems">Receives what names no framework.</param>
    public static FrameworkSelection Read(IReadOnlyCollection<string> values, ICollection<Problem> problems)
    {
        if (values.Count == 0)
        {
            return All;
        }

        var all = FrameworkTable.All.Select(framework => framework.Name).ToList();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pattern in values.SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        {
            var fitting = all.Where(name => Wildcard.Matches(pattern.ToUpperInvariant(), name.ToUpperInvariant())).ToList();
            names.UnionWith(fitting);
            if (fitting.Count == 0)
            {
                problems.Add(new(ProblemKind.Configuration, $"--framework: {Unknown(pattern, all)}"));
            }
        }

        return new(names);
    }

    public bool Includes(string framework) => _names?.Contains(framework) is not false;

    /// <summary>Whether a policy takes part: without the option all do, with it those that support a control of the frameworks.</summary>
    public bool IncludesPolicy(string policy) => _names is null || ControlTable.For(policy).Any(control => _names.Contains(control.Framework));

    private static string Unknown(string pattern, List<string> all)
    {
        var complaint = Wildcard.IsIn(pattern) ? $"no framework's name fits \"{pattern}\"" : $"there is no framework \"{pattern}\"{Suggestion.For(pattern, all)}";
        return $"{complaint}{(complaint.EndsWith('?') ? "" : ".")} The frameworks are {string.Join(", ", all)}";
    }
}
