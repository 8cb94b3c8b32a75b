using System.Collections.Immutable;

namespace Policies.Model;

/// <summary>
/// The things a traversal came to, each there for certain or only under an undecided condition, and what kept it from
/// seeing the rest. Every question must say what it means that nothing is there, so that none is vacuously true by accident.
/// </summary>
/// <typeparam name="T">The type of the things.</typeparam>
public readonly struct Many<T>
{
    private readonly ImmutableArray<Element<T>> _elements;
    private readonly Verdict _unseen;

    internal Many(ImmutableArray<Element<T>> elements, Verdict unseen) => (_elements, _unseen) = (elements, unseen);

    /// <summary>Nothing, for certain.</summary>
    public static Many<T> None => default;

    /// <summary>What was found.</summary>
    public ImmutableArray<Element<T>> Elements => _elements.IsDefault ? [] : _elements;

    /// <summary>Unknown, with the reason, if not everything could be seen; else Compliant or NotApplicable.</summary>
    public Verdict Unseen => _unseen;

    /// <summary>Whether there is nothing, for certain.</summary>
    public bool IsEmpty => Elements.IsEmpty && !_unseen.IsUnknown;

    /// <summary>The things that were found, there for certain or not.</summary>
    public IEnumerable<T> Found => Elements.Select(element => element.Item);

    /// <summary>One thing.</summary>
    public static Many<T> Of(T item) => Of(item, Verdict.Compliant);

    /// <summary>One thing that may not be there.</summary>
    public static Many<T> Of(T item, Verdict presence) => new([new(item, presence)], Verdict.Compliant);

    /// <summary>Something that could not be seen; the verdict says why.</summary>
    public static Many<T> NotSeen(Verdict reason) => new([], reason.As(Outcome.Unknown));

    /// <summary>These and those.</summary>
    public Many<T> Concat(Many<T> other) =>
        IsEmpty ? other : other.IsEmpty ? this : new([.. Elements, .. other.Elements], _unseen & other._unseen);

    /// <summary>All of these together.</summary>
    public static Many<T> Join(IEnumerable<Many<T>> parts)
    {
        var elements = ImmutableArray.CreateBuilder<Element<T>>();
        var unseen = Verdict.NotApplicable;
        foreach (var part in parts)
        {
            elements.AddRange(part.Elements);
            unseen &= part._unseen;
        }

        return new(elements.DrainToImmutable(), unseen);
    }

    /// <summary>Converts each.</summary>
    public Many<TResult> Select<TResult>(Func<T, TResult> convert) =>
        new([.. Elements.Select(element => new Element<TResult>(convert(element.Item), element.Presence))], _unseen);

    /// <summary>Goes on from each to others.</summary>
    public Many<TNext> SelectMany<TNext>(Func<T, Many<TNext>> next)
    {
        var found = ImmutableArray.CreateBuilder<Element<TNext>>();
        var unseen = _unseen;
        foreach (var element in Elements)
        {
            var step = next(element.Item);
            found.AddRange(step.Elements.Select(one => one with { Presence = element.Presence & one.Presence }));
            unseen &= step._unseen;
        }

        return new(found.DrainToImmutable(), unseen);
    }

    /// <summary>Keeps those for which the question holds, and, as perhaps there, those for which it is unknown.</summary>
    public Many<T> Where(Func<T, Verdict> question)
    {
        var kept = ImmutableArray.CreateBuilder<Element<T>>(Elements.Length);
        foreach (var element in Elements)
        {
            var answer = question(element.Item);
            if (!answer.IsNonCompliant)
            {
                kept.Add(answer.IsUnknown ? element with { Presence = element.Presence & answer } : element);
            }
        }

        return new(kept.DrainToImmutable(), _unseen);
    }

    /// <summary>Keeps those for which the predicate holds.</summary>
    public Many<T> Where(Func<T, bool> predicate) => new([.. Elements.Where(element => predicate(element.Item))], _unseen);

    /// <summary>Holds if the question holds for all of them.</summary>
    /// <param name="question">The question.</param>
    /// <param name="whenNone">The answer if there is none.</param>
    public Verdict All(Func<T, Verdict> question, Verdict whenNone)
    {
        if (IsEmpty)
        {
            return whenNone;
        }

        var (answer, presence, certain) = (_unseen, Verdict.NotApplicable, false);
        foreach (var element in Elements)
        {
            var one = question(element.Item);
            certain |= !element.Presence.IsUnknown;
            presence &= element.Presence;
            answer &= one.UnlessAbsent(element.Presence);
        }

        // Perhaps none of them is there; then the other answer is possible too.
        return certain || answer.IsUnknown || answer.Outcome == whenNone.Outcome || whenNone.Outcome is Outcome.NotApplicable
            ? answer
            : Verdict.Join(Outcome.Unknown, presence, Verdict.Join(Outcome.Unknown, answer, whenNone));
    }

    /// <summary>Holds if the question holds for at least one of them.</summary>
    /// <param name="question">The question.</param>
    /// <param name="whenNone">The answer if there is none; its evidence comes first where all fail.</param>
    public Verdict Any(Func<T, Verdict> question, Verdict whenNone)
    {
        if (IsEmpty)
        {
            return whenNone;
        }

        var (answer, presence, certain) = (_unseen.IsUnknown ? _unseen : Verdict.NotApplicable, Verdict.NotApplicable, false);
        foreach (var element in Elements)
        {
            var one = question(element.Item);
            certain |= !element.Presence.IsUnknown;
            presence &= element.Presence;
            answer |= one.IsCompliant && element.Presence.IsUnknown ? element.Presence : one;
            if (answer.IsCompliant)
            {
                return answer;
            }
        }

        // Perhaps none of them is there; then the other answer is possible too.
        return answer.IsNonCompliant && whenNone.IsNonCompliant ? Verdict.Join(Outcome.NonCompliant, whenNone, answer)
            : answer.IsNonCompliant && whenNone.IsCompliant && !certain ? Verdict.Join(Outcome.Unknown, presence, answer)
            : answer;
    }

    /// <summary>Holds if there is at least one.</summary>
    public Verdict Exist(Verdict whenNone) => Any(_ => Verdict.Compliant, whenNone);
}
