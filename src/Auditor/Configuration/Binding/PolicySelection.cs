namespace Auditor.Configuration.Binding;

/// <summary>What <c>--select</c>, <c>--ignore</c> and <c>--framework</c> leave of a catalogue.</summary>
internal sealed class PolicySelection
{
    private readonly HashSet<string>? _selected;
    private readonly HashSet<string> _ignored;
    private readonly FrameworkSelection _frameworks;

    private PolicySelection(HashSet<string>? selected, HashSet<string> ignored, FrameworkSelection frameworks) =>
        (_selected, _ignored, _frameworks) = (selected, ignored, frameworks);

    /// <summary>Everything.</summary>
    public static PolicySelection All { get; } = new(null, [], FrameworkSelection.All);

    /// <summary>Reads the options, each of which may have several ids or patterns with commas between them; without <c>--select</c> all are selected.</summary>
    /// <param name="select">The values of <c>--select</c>.</param>
    /// <param name="ignore">The values of <c>--ignore</c>.</param>
    /// <param name="policies">The catalogue.</param>
    /// <param name="problems">Receives patterns that fit no policy.</param>
    public static PolicySelection Read(IEnumerable<string> select, IEnumerable<string> ignore, PolicyDirectory policies, ICollection<Problem> problems)
    {
        var selected = Read("--select", select, policies, problems);
        var ignored = Read("--ignore", ignore, policies, problems);
        return selected is null && ignored is null ? All : new(selected, ignored ?? [], FrameworkSelection.All);
    }

    /// <summary>Those of the selected policies that support a control of the frameworks.</summary>
    public PolicySelection For(FrameworkSelection frameworks) => new(_selected, _ignored, frameworks);

    public bool Includes(string policy) => _selected?.Contains(policy) is not false && !_ignored.Contains(policy) && _frameworks.IncludesPolicy(policy);

    private static HashSet<string>? Read(string option, IEnumerable<string> values, PolicyDirectory policies, ICollection<Problem> problems)
    {
        HashSet<string>? chosen = null;
        foreach (var value in values)
        {
            chosen ??= new(StringComparer.Ordinal);
            foreach (var pattern in value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var fitting = policies.Matching(pattern).ToArray();
                chosen.UnionWith(fitting);
                if (fitting.Length == 0)
                {
                    problems.Add(new(ProblemKind.Configuration, $"{option}: {policies.Unknown(pattern)}"));
                }
            }
        }

        return chosen;
    }
}
