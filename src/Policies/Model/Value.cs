namespace Policies.Model;

/// <summary>A property's value: known, absent, unknown until deployment, or one of two under an undecided condition.</summary>
/// <typeparam name="T">The type of a known value.</typeparam>
public abstract class Value<T>
{
    private Value(Property property) => Property = property;

    /// <summary>The property it was read from.</summary>
    public Property Property { get; }

    /// <summary>Gives an absent value the content that the service gives it.</summary>
    public Value<T> OrDefault(T content) => Replace(absent => new Known(absent.Property, content));

    /// <summary>
    /// Gives an absent value a safe content that the service itself supplies. It is told from a written one:
    /// under <c>"serviceDefaults": "require-explicit"</c> a test that it would pass is failed.
    /// </summary>
    /// <param name="content">The content.</param>
    /// <param name="fact">Since when or under what the service supplies it, to follow "service default": <c>since January 2023</c>.</param>
    public Value<T> OrServiceDefault(T content, string fact) => Replace(absent => new Known(absent.Property, content, fact));

    /// <summary>Makes an absent value unknown, for defaults that depend on what cannot be seen.</summary>
    /// <param name="reason">Why, to follow "was": <c>absent, which leaves it to the account's setting</c>.</param>
    public Value<T> OrUnknown(string reason) => Replace(absent => new Unknown(absent.Property, reason));

    /// <summary>Takes another value where this one is absent.</summary>
    public Value<T> Or(Value<T> other) => Replace(_ => other);

    /// <summary>Takes content that stands for nothing, such as an empty text, as absent; a parameter without a value may be left at such.</summary>
    public Value<T> AbsentWhere(Func<T, bool> isNothing) => this switch
    {
        Known known when isNothing(known.Content) => new Absent(known.Property),
        Unknown { Property.Node: UnknownNode { Kind: UnknownKind.Parameter } parameter } unknown => new Unknown(unknown.Property.With(parameter.OrAbsent()), unknown.Reason),
        Choice choice => new Choice(choice.Property, choice.Condition, choice.WhenTrue.AbsentWhere(isNothing), choice.WhenFalse.AbsentWhere(isNothing)),
        _ => this,
    };

    /// <summary>Holds if the value is the expected one.</summary>
    public Verdict Is(T expected) => Test(actual => EqualityComparer<T>.Default.Equals(actual, expected), Spell(expected));

    /// <summary>Holds if the value is present and another than the unwanted one.</summary>
    public Verdict IsNot(T unwanted) => Test(actual => !EqualityComparer<T>.Default.Equals(actual, unwanted), $"anything but {Spell(unwanted)}");

    /// <summary>Holds if the value is one of those expected.</summary>
    public Verdict IsOneOf(params IReadOnlyList<T> expected) => Test(expected.Contains, string.Join(" or ", expected.Select(Spell)));

    /// <summary>Holds if the value has content, even one only known on deployment.</summary>
    public Verdict IsPresent(string expected) => Fold(
        known => known.Property.Answer(Outcome.Compliant, expected, known.Describe()),
        absent => absent.Property.Answer(Outcome.NonCompliant, expected, "absent"),
        unknown => unknown.Property.Answer(unknown.Property.MayBeAbsent ? Outcome.Unknown : Outcome.Compliant, expected, unknown.Reason),
        expected);

    /// <summary>Holds if the value has no content, not even one only known on deployment.</summary>
    public Verdict IsNotPresent(string expected) => Fold(
        known => known.Property.Answer(Outcome.NonCompliant, expected, known.Describe()),
        absent => absent.Property.Answer(Outcome.Compliant, expected, "absent"),
        unknown => unknown.Property.Answer(unknown.Property.MayBeAbsent ? Outcome.Unknown : Outcome.NonCompliant, expected, unknown.Reason),
        expected);

    /// <summary>Holds if the predicate holds for the content. An absent value does not hold, an unknown one is unknown.</summary>
    /// <param name="predicate">The predicate.</param>
    /// <param name="expected">What is wanted, to follow "expected".</param>
    public Verdict Test(Func<T, bool> predicate, string expected) => Fold(
        known => known.Judge(predicate(known.Content), expected),
        absent => absent.Property.Answer(Outcome.NonCompliant, expected, "absent"),
        unknown => unknown.Property.Answer(Outcome.Unknown, expected, unknown.Reason),
        expected);

    /// <summary>Asks a further question of a known content. An absent value answers as given, an unknown one is unknown.</summary>
    public Verdict Then(Func<T, Verdict> question, Verdict whenAbsent, string expected) => Fold(
        known => question(known.Content),
        _ => whenAbsent,
        unknown => unknown.Property.Answer(Outcome.Unknown, expected, unknown.Reason),
        expected);

    /// <summary>Asks a question of each alternative; the answer is unknown where they differ.</summary>
    /// <param name="question">The question; it never sees a <see cref="Choice"/>.</param>
    /// <param name="expected">What is wanted, to follow "expected".</param>
    public Verdict Judge(Func<Value<T>, Verdict> question, string expected) => Fold(question, question, question, expected);

    /// <summary>Converts known content.</summary>
    public Value<TResult> Select<TResult>(Func<T, TResult> convert) => Select((content, _) => convert(content));

    /// <summary>Converts known content with an eye on the property it was read from.</summary>
    public Value<TResult> Select<TResult>(Func<T, Property, TResult> convert) => this switch
    {
        Known known => new Value<TResult>.Known(known.Property, convert(known.Content, known.Property), known.ServiceDefault),
        Absent absent => new Value<TResult>.Absent(absent.Property),
        Unknown unknown => new Value<TResult>.Unknown(unknown.Property, unknown.Reason),
        Choice choice => new Value<TResult>.Choice(choice.Property, choice.Condition, choice.WhenTrue.Select(convert), choice.WhenFalse.Select(convert)),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>The content if it is known for certain, else a fallback. For texts in evidence, never for verdicts.</summary>
    public T? KnownOr(T? fallback) => this is Known known ? known.Content : fallback;

    /// <summary>What the value is, to follow "was".</summary>
    public abstract string Describe();

    private static string Spell(T content) => content switch
    {
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => content?.ToString() ?? "nothing",
    };

    private Value<T> Replace(Func<Absent, Value<T>> replacement) => this switch
    {
        Absent absent => replacement(absent),
        Choice choice => new Choice(choice.Property, choice.Condition, choice.WhenTrue.Replace(replacement), choice.WhenFalse.Replace(replacement)),
        _ => this,
    };

    private Verdict Fold(Func<Known, Verdict> known, Func<Absent, Verdict> absent, Func<Unknown, Verdict> unknown, string expected)
    {
        switch (this)
        {
            case Known value:
                return known(value);
            case Absent value:
                return absent(value);
            case Unknown value:
                return unknown(value);
            case Choice choice:
                var (left, right) = (choice.WhenTrue.Fold(known, absent, unknown, expected), choice.WhenFalse.Fold(known, absent, unknown, expected));
                return left.Outcome == right.Outcome
                    ? Verdict.Join(left.Outcome, left, right)
                    : Verdict.Join(Outcome.Unknown, choice.Property.Undecided(choice.Condition, expected, choice.Describe()), Verdict.Compliant);
            default:
                throw new InvalidOperationException();
        }
    }

    /// <summary>A value that is known.</summary>
    public sealed class Known(Property property, T content, string? serviceDefault = null) : Value<T>(property)
    {
        /// <summary>The content.</summary>
        public T Content { get; } = content;

        /// <summary>Why the service supplies the content where the property is absent; null where the property is written.</summary>
        public string? ServiceDefault { get; } = serviceDefault;

        /// <inheritdoc/>
        public override string Describe() =>
            ServiceDefault is not null ? $"absent ({Spell(Content)} is the service default {ServiceDefault})"
            : Property.IsAbsent ? $"absent, which means {Spell(Content)}"
            : Spell(Content) is { Length: > 0 } text ? text : "an empty text";

        internal Verdict Judge(bool holds, string expected)
        {
            var unwritten = holds && ServiceDefault is not null && Property.Resource.Graph.Settings.RequireExplicit;
            return Property.Answer(holds && !unwritten ? Outcome.Compliant : Outcome.NonCompliant, unwritten ? $"{expected}, written down" : expected, Describe());
        }
    }

    /// <summary>A value that is not there.</summary>
    public sealed class Absent(Property property) : Value<T>(property)
    {
        /// <inheritdoc/>
        public override string Describe() => "absent";
    }

    /// <summary>A value that cannot be known here.</summary>
    public sealed class Unknown(Property property, string reason) : Value<T>(property)
    {
        /// <summary>Why, to follow "was".</summary>
        public string Reason { get; } = reason;

        /// <inheritdoc/>
        public override string Describe() => Reason;
    }

    /// <summary>One of two values, under a condition that cannot be decided here.</summary>
    public sealed class Choice(Property property, ConditionLiteral condition, Value<T> whenTrue, Value<T> whenFalse) : Value<T>(property)
    {
        /// <summary>The condition.</summary>
        public ConditionLiteral Condition { get; } = condition;

        /// <summary>The value if the condition holds.</summary>
        public Value<T> WhenTrue { get; } = whenTrue;

        /// <summary>The value if it does not.</summary>
        public Value<T> WhenFalse { get; } = whenFalse;

        /// <inheritdoc/>
        public override string Describe() => $"{WhenTrue.Describe()} if {Condition}, otherwise {WhenFalse.Describe()}";
    }
}
