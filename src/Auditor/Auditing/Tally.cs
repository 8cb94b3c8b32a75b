using Policies.Model;
using Policies.Resources;

namespace Auditor.Auditing;

/// <summary>Counts resources and evaluations by environment and policy.</summary>
internal sealed class Tally
{
    // A dictionary has no null key; resources of no environment are under the empty one.
    private readonly Dictionary<string, int> _resources = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Policy, string Environment), int[]> _evaluations = [];
    private readonly Dictionary<string, int> _failures = new(StringComparer.Ordinal);

    public int Resources => _resources.Values.Sum();

    public IEnumerable<string?> Environments => _resources.Keys.Order(StringComparer.Ordinal).Select(name => name.Length == 0 ? null : name);

    public void Resource(ResourceDefinition definition)
    {
        // The template itself is judged, but it is none of its resources.
        if (definition.Type != TemplateFile.Type)
        {
            var name = definition.Origin.Environment ?? "";
            _resources[name] = _resources.GetValueOrDefault(name) + 1;
        }
    }

    public void Evaluation(string policy, string? environment, Outcome outcome) => Counts(policy, environment ?? "")[(int)outcome]++;

    /// <summary>Counts a resource that a policy failed on.</summary>
    public void Failure(string policy) => _failures[policy] = _failures.GetValueOrDefault(policy) + 1;

    /// <summary>The resources alone, where policies were asked only for what a difference breaks.</summary>
    public Tally WithoutEvaluations()
    {
        var resources = new Tally();
        foreach (var (name, count) in _resources)
        {
            resources._resources[name] = count;
        }

        return resources;
    }

    public void Add(Tally other)
    {
        foreach (var (policy, count) in other._failures)
        {
            _failures[policy] = _failures.GetValueOrDefault(policy) + count;
        }

        foreach (var (name, count) in other._resources)
        {
            _resources[name] = _resources.GetValueOrDefault(name) + count;
        }

        foreach (var (key, counts) in other._evaluations)
        {
            var own = Counts(key.Policy, key.Environment);
            for (var i = 0; i < counts.Length; i++)
            {
                own[i] += counts[i];
            }
        }
    }

    public int ResourcesOf(string? environment) => _resources.GetValueOrDefault(environment ?? "");

    public int EvaluationsOf(string? environment) => _evaluations.Where(entry => entry.Key.Environment == (environment ?? "")).Sum(entry => entry.Value.Sum());

    public int OfPolicy(string policy, Outcome outcome) => _evaluations.Where(entry => entry.Key.Policy == policy).Sum(entry => entry.Value[(int)outcome]);

    public int FailuresOf(string policy) => _failures.GetValueOrDefault(policy);

    public int All(Outcome outcome) => _evaluations.Values.Sum(counts => counts[(int)outcome]);

    private int[] Counts(string policy, string environment)
    {
        if (!_evaluations.TryGetValue((policy, environment), out var counts))
        {
            _evaluations[(policy, environment)] = counts = new int[4];
        }

        return counts;
    }
}
