using Policies.Model;

namespace Policies.Resources;

/// <summary>
/// Whether a security group admits other security groups alone, on the port of a data store alone. It is asked once for all stores that have the
/// same ports, but for those whose port the group's rules name by reference: these have answers of their own.
/// </summary>
internal sealed class IngressQuestion
{
    private const string Source = "another security group as the source";

    private static readonly object PortNames = new();

    private readonly IReadOnlyList<string> _allowedRanges;
    private readonly Question<SecurityGroup, Asker> _question;

    /// <summary>The question.</summary>
    /// <param name="allowedRanges">Ranges of addresses that may be admitted all the same.</param>
    public IngressQuestion(IReadOnlyList<string> allowedRanges) =>
        (_allowedRanges, _question) = (allowedRanges, new((group, asker) => Ask(group, asker.Store)));

    /// <summary>Holds if the group admits what it should.</summary>
    public Verdict Of(SecurityGroup group, DataStoreNetwork store) =>
        store.Ports is Value<int[]>.Known { Content: var ports } && !NamesPortOf(group, store)
            ? _question.Of(group, new(string.Join(',', ports), store))
            : Ask(group, store);

    private static bool NamesPortOf(SecurityGroup group, DataStoreNetwork store)
    {
        var names = group.Resource.Graph.Once(PortNames, group.Resource.Definition, () => group.Ingress.Found
            .SelectMany(rule => Names(rule.Source["FromPort"].Node).Concat(Names(rule.Source["ToPort"].Node)))
            .ToHashSet());
        return names.Contains(store.SecurityGroupIds.Resource.Definition) || Names(store.Port.Node).Any(names.Contains);
    }

    // The resource, or the symbol of what is not known.
    private static IEnumerable<object> Names(Node node) => node switch
    {
        ReferenceNode reference => [reference.Target],
        UnknownNode unknown => [unknown.Symbol],
        ChoiceNode choice => Names(choice.WhenTrue).Concat(Names(choice.WhenFalse)),
        _ => [],
    };

    private Verdict Ask(SecurityGroup group, DataStoreNetwork store)
    {
        return group.Ingress.All(
            rule => IsAllowed(rule.Ipv4Range) & IsAllowed(rule.Ipv6Range) & rule.PrefixListId.IsNotPresent(Source) & rule.IsOnPort(store, "the port of the data store"),
            whenNone: group.Resource["SecurityGroupIngress"].Answer(Outcome.Compliant, Source, "no rule"));

        Verdict IsAllowed(Property range) => _allowedRanges.Count == 0
            ? range.IsNotPresent(Source)
            : range.Text.Judge(
                value => value is Value<string>.Absent
                    ? range.Answer(Outcome.Compliant, Source)
                    : value.Test(text => _allowedRanges.Any(allowed => AddressRange.Contains(allowed, text)), $"{Source}, or {string.Join(", ", _allowedRanges)}"),
                Source);
    }

    /// <summary>A data store, the same as any other with its ports.</summary>
    private sealed class Asker(string ports, DataStoreNetwork store) : IEquatable<Asker>
    {
        public DataStoreNetwork Store { get; } = store;

        private string Ports { get; } = ports;

        public bool Equals(Asker? other) => other is not null && Ports == other.Ports;

        public override bool Equals(object? obj) => Equals(obj as Asker);

        public override int GetHashCode() => Ports.GetHashCode(StringComparison.Ordinal);
    }
}
