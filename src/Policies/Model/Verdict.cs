using System.Collections.Immutable;

namespace Policies.Model;

/// <summary>
/// A three-valued answer that keeps the evidence it rests on. <c>&amp;</c> and <c>|</c> are Kleene's; there is no negation,
/// because the evidence of a negated verdict would lie. <see cref="Outcome.NotApplicable"/> is neutral in both.
/// </summary>
public readonly struct Verdict
{
    // Null, an Evidence, or a Pair of these: joining costs one small object and no copy.
    private readonly object? _evidence;

    private Verdict(Outcome outcome, object? evidence) => (Outcome, _evidence) = (outcome, evidence);

    /// <summary>The answer.</summary>
    public Outcome Outcome { get; }

    /// <summary>Says nothing.</summary>
    public static Verdict NotApplicable => default;

    /// <summary>Holds, with nothing to show for it.</summary>
    public static Verdict Compliant { get; } = new(Outcome.Compliant, null);

    /// <summary>Whether the policy holds for certain.</summary>
    public bool IsCompliant => Outcome is Outcome.Compliant;

    /// <summary>Whether the policy is broken for certain.</summary>
    public bool IsNonCompliant => Outcome is Outcome.NonCompliant;

    /// <summary>Whether the answer is not known.</summary>
    public bool IsUnknown => Outcome is Outcome.Unknown;

    /// <summary>The evidence, first looked at first; computed on each call.</summary>
    public ImmutableArray<Evidence> Evidence
    {
        get
        {
            var found = ImmutableArray.CreateBuilder<Evidence>();
            var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
            var pending = new Stack<object?>([_evidence]);
            while (pending.TryPop(out var next))
            {
                switch (next)
                {
                    case Evidence evidence when seen.Add(evidence):
                        found.Add(evidence);
                        break;
                    case Pair pair when seen.Add(pair):
                        pending.Push(pair.Right);
                        pending.Push(pair.Left);
                        break;
                }
            }

            return found.ToImmutable();
        }
    }

    /// <summary>A verdict that rests on one piece of evidence.</summary>
    public static Verdict Of(Outcome outcome, Evidence evidence) => new(outcome, evidence);

    /// <summary>Both hold.</summary>
    public static Verdict operator &(Verdict left, Verdict right) =>
        Decide(left, right, left.Outcome >= right.Outcome ? left.Outcome : right.Outcome);

    /// <summary>At least one holds.</summary>
    public static Verdict operator |(Verdict left, Verdict right) =>
        left.Outcome is Outcome.NotApplicable ? right
        : right.Outcome is Outcome.NotApplicable ? left
        : Decide(left, right, left.Outcome <= right.Outcome ? left.Outcome : right.Outcome);

    /// <summary>The same evidence under another outcome.</summary>
    public Verdict As(Outcome outcome) => new(outcome, _evidence);

    /// <summary>Not broken for certain, because what it speaks of may not be there: NonCompliant becomes Unknown, with the reason added.</summary>
    internal Verdict UnlessAbsent(Verdict presence) =>
        presence.IsUnknown && IsNonCompliant ? new(Outcome.Unknown, Join(presence._evidence, _evidence)) : this;

    /// <summary>Both pieces of evidence under one outcome.</summary>
    internal static Verdict Join(Outcome outcome, Verdict left, Verdict right) => new(outcome, Join(left._evidence, right._evidence));

    private static Verdict Decide(Verdict left, Verdict right, Outcome outcome) =>
        new(outcome, Join(left.Outcome == outcome ? left._evidence : null, right.Outcome == outcome ? right._evidence : null));

    private static object? Join(object? left, object? right) =>
        left is null ? right : right is null || ReferenceEquals(left, right) ? left : new Pair(left, right);

    private sealed class Pair(object left, object right)
    {
        public object Left { get; } = left;

        public object Right { get; } = right;
    }
}
