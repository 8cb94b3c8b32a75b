using System.Collections.Immutable;
using Policies.Model;

namespace Auditor.Drift.Documents;

/// <summary>An element of a statement, such as <c>Action</c>, in the one form that everything that means the same has.</summary>
/// <param name="Name">The name as AWS spells it.</param>
/// <param name="Written">The name as it is written.</param>
/// <param name="Node">The value as it is written.</param>
/// <param name="Parts">What it says, by key; not known where <paramref name="Open"/> says why.</param>
/// <param name="Open">The value where it is not known as a whole, or null.</param>
internal sealed record PolicyElement(string Name, string Written, Node Node, ImmutableArray<PolicyPart> Parts, OpenValue? Open)
{
    /// <summary>Equal keys mean the same.</summary>
    public string Key => field ??= Open is not null
        ? $"\u0004{Open.Symbol}"
        : string.Join('\u0005', Parts.Select(part => $"{part.Key}\u0006{part.Values.Key}").Order(StringComparer.Ordinal));

    /// <summary>What it may turn out to be, where that hangs on a condition; null for nothing.</summary>
    public ImmutableArray<PolicyElement?> Alternatives { get; init; } = [];

    /// <summary>Whether something of it is not known.</summary>
    public bool IsOpen => Open is not null || Parts.Any(part => part.Values.IsOpen);

    /// <summary>Why it may turn out not to be there, as a clause; null where it is there.</summary>
    public string? AbsenceReason =>
        Open is not null ? Open.MayBeNothing ? Open.Reason : null : IsOpen && Parts.All(part => part.Values.IsOptional) ? OpenValue.ReasonOf(Node) : null;

    /// <summary>Whether it means the same as an element of the same name.</summary>
    public PolicyAnswer Compare(PolicyElement other)
    {
        if (Key == other.Key)
        {
            return PolicyAnswer.Same;
        }

        if ((Open ?? other.Open) is { } open)
        {
            return IsRuledOut(other) || other.IsRuledOut(this) ? PolicyAnswer.Differs : PolicyAnswer.Open(open.Reason);
        }

        if (Parts.Length != other.Parts.Length)
        {
            return PolicyAnswer.Differs;
        }

        var others = other.Parts.ToDictionary(part => part.Key, part => part.Values, StringComparer.Ordinal);
        return Parts.Aggregate(PolicyAnswer.Same, (answer, part) => answer & (others.TryGetValue(part.Key, out var values) ? part.Values.Compare(values) : PolicyAnswer.Differs));
    }

    /// <summary>How much of it the other has as well; between 0 and 1.</summary>
    public double Likeness(PolicyElement other)
    {
        if (Key == other.Key)
        {
            return 1;
        }

        if (IsOpen || other.IsOpen)
        {
            return Compare(other).IsOpen ? 0.9 : 0;
        }

        var others = other.Parts.ToDictionary(part => part.Key, part => part.Values, StringComparer.Ordinal);
        var all = Parts.Length + others.Count - Parts.Count(part => others.ContainsKey(part.Key));
        return all == 0 ? 1 : Parts.Sum(part => others.TryGetValue(part.Key, out var values) ? part.Values.Likeness(values) : 0) / all;
    }

    private bool IsRuledOut(PolicyElement other) =>
        Alternatives.Length > 0 && Alternatives.All(alternative => alternative is null || alternative.Compare(other).IsDifferent);
}
