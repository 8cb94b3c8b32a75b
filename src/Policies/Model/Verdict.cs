using System.Collections.Immutable;

namespace Policies.Model;

/// <summary>
/// A three-valued answer that keeps the evidence it rests on. <c>&amp;</c> and <c>|</c> are Kleene's; there is no negation,
/// because the evidence of a negated verdict would lie. <see cref="Outcome.NotApplicable"/> is neutral in both.
/// </summary>
public readonly struct Verdict
{
    /// <summary>The most pieces of evidence that are shown; a verdict that many share keeps no more.</summary>
    public const int MostEvidence = 50;

    private static readonly object Several = new();

    // Null, an Evidence, a Pair or the Shortened evidence of a shared verdict: joining costs one small object and no copy.
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
    public ImmutableArray<Evidence> Evidence => _evidence switch
    {
        null => [],
        Evidence only => [only],
        var all => [.. new Gathered(all).Evidence],
    };

    /// <summary>How many more pieces of evidence there are, which a verdict that many share does not keep.</summary>
    public int MoreEvidence => _evidence is Pair or Shortage ? new Gathered(_evidence).More : 0;

    /// <summary>The undecided conditions on which the evidence hangs, each once; of very many the first.</summary>
    internal IEnumerable<Condition> Undecided => UndecidedIn(_evidence) switch
    {
        null => [],
        Condition only => [only],
        _ => new Gathered(_evidence!).Undecided.Take(MostEvidence),
    };

    /// <summary>The same verdict with no more evidence than is shown, for one that many share.</summary>
    internal Verdict Shortened
    {
        get
        {
            if (_evidence is not Pair)
            {
                return this;
            }

            var all = new Gathered(_evidence);
            var left = all.Evidence.Count - MostEvidence;
            return left <= 0 ? this : new(Outcome, new Shortage([.. all.Evidence.Take(MostEvidence)], left + all.More, [.. Undecided]));
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

    // Null, the one condition of all that is below, or an object that stands for several.
    private static object? UndecidedIn(object? evidence) => evidence switch
    {
        Evidence one => one.Undecided,
        Pair pair => pair.Undecided,
        Shortage shortage => shortage.Undecided switch { [] => null, [var only] => only, _ => Several },
        _ => null,
    };

    private sealed class Pair(object left, object right)
    {
        public object Left { get; } = left;

        public object Right { get; } = right;

        public object? Undecided { get; } = Both(UndecidedIn(left), UndecidedIn(right));

        private static object? Both(object? left, object? right) => left is null ? right : right is null || ReferenceEquals(left, right) ? left : Several;
    }

    private sealed record Shortage(Evidence[] First, int More, Condition[] Undecided);

    // What a verdict rests on, first looked at first, each piece once.
    private sealed class Gathered
    {
        private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);
        private readonly List<Condition> _undecided = [];

        public Gathered(object evidence)
        {
            var pending = new Stack<object>([evidence]);
            while (pending.TryPop(out var next))
            {
                if (!_seen.Add(next))
                {
                    continue;
                }

                switch (next)
                {
                    case Evidence one:
                        Evidence.Add(one);
                        break;
                    case Pair pair:
                        pending.Push(pair.Right);
                        pending.Push(pair.Left);
                        break;
                    case Shortage shortage:
                        Evidence.AddRange(shortage.First.Where(_seen.Add));
                        _undecided.AddRange(shortage.Undecided);
                        More += shortage.More;
                        break;
                }
            }
        }

        public List<Evidence> Evidence { get; } = [];

        public int More { get; }

        public IEnumerable<Condition> Undecided => Evidence.Select(evidence => evidence.Undecided).OfType<Condition>().Concat(_undecided).Distinct();
    }
}
