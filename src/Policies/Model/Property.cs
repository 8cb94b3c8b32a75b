using System.Globalization;

namespace Policies.Model;

/// <summary>A place in a resource's tree, present or not. Nothing is read or allocated for it but on demand.</summary>
public readonly struct Property
{
    private delegate bool Conversion<T>(ScalarNode scalar, out T content);

    internal Property(Resource resource, PropertyPath path, Node node, Position position) =>
        (Resource, Path, Node, Position) = (resource, path, node, position);

    /// <summary>The resource it belongs to.</summary>
    public Resource Resource { get; }

    /// <summary>Its path.</summary>
    public PropertyPath Path { get; }

    /// <summary>Its node; <see cref="AbsentNode"/> where it is absent.</summary>
    public Node Node { get; }

    /// <summary>Where it stands, or the nearest thing that contains it where it is absent.</summary>
    public Position Position { get; }

    /// <summary>Whether the property is absent for certain.</summary>
    public bool IsAbsent => Node is AbsentNode;

    /// <summary>Whether the property may be absent: it is, or what should contain it is not known.</summary>
    internal bool MayBeAbsent => Node is AbsentNode or UnknownNode { MayBeAbsent: true };

    /// <summary>The value as a text.</summary>
    public Value<string> Text => Read(Node, "a text", (ScalarNode scalar, out string content) =>
    {
        content = scalar.Text;
        return scalar.Kind is not ScalarKind.Null;
    });

    /// <summary>The value as a text in which everything that is not known is spelled as <c>${…}</c>, so that it can be compared.</summary>
    public Value<string> Symbol => ReadSymbol(Node);

    /// <summary>The value as true or false, written as such or as a text.</summary>
    public Value<bool> Boolean => Read(Node, "true or false", (ScalarNode scalar, out bool content) => TryBoolean(scalar.Text, out content));

    /// <summary>The value as a whole number, written as such or as a text.</summary>
    public Value<int> Integer => Read(Node, "a whole number", (ScalarNode scalar, out int content) =>
        int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out content)
        || TryWhole(scalar.Text, out content));

    /// <summary>The value as a number, written as such or as a text.</summary>
    public Value<double> Number => Read(Node, "a number", (ScalarNode scalar, out double content) =>
        double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out content));

    /// <summary>The items of a list; a single value counts as a list of one, as CloudFormation and IAM read it.</summary>
    public Many<Property> Items => ReadItems(Node, Verdict.Compliant, oneIfUnknown: false);

    /// <summary>
    /// The items of a list, or the value itself where it is no list, even one that is not known yet: how policy documents are written.
    /// </summary>
    public Many<Property> OneOrMore => ReadItems(Node, Verdict.Compliant, oneIfUnknown: true);

    /// <summary>The keys of an object with their values.</summary>
    public Many<(string Key, Property Value)> Entries => ReadEntries(Node, Verdict.Compliant);

    /// <summary>The property with a text of JSON read as what it spells, as CloudFormation accepts policy documents.</summary>
    public Property Parsed => With(JsonText.Parse(Node));

    /// <summary>A key of an object, present or not; through undecided conditions too.</summary>
    public Property this[string key]
    {
        get
        {
            var position = Position;
            var child = Step(Node, key, ref position);
            return Told(new(Resource, Path.Key(key), child, position));
        }
    }

    /// <summary>Holds if the property has a value, whatever it is, even one only known on deployment.</summary>
    public Verdict IsPresent(string expected) => Presence(Node, expected, whenPresent: true);

    /// <summary>Holds if the property has no value.</summary>
    public Verdict IsNotPresent(string expected) => Presence(Node, expected, whenPresent: false);

    /// <summary>Asks a question of each alternative under an undecided condition; the answer is unknown where they differ.</summary>
    /// <param name="question">The question; it never sees a <see cref="ChoiceNode"/>.</param>
    /// <param name="expected">What is wanted, to follow "expected".</param>
    public Verdict Judge(Func<Property, Verdict> question, string expected)
    {
        var decided = Decide(Node);
        if (decided is not ChoiceNode choice)
        {
            return question(With(decided));
        }

        var (left, right) = (With(choice.WhenTrue).Judge(question, expected), With(choice.WhenFalse).Judge(question, expected));
        return left.Outcome == right.Outcome
            ? Verdict.Join(left.Outcome, left, right)
            : Undecided(choice.Condition, expected, NodeText.Describe(choice));
    }

    /// <summary>A verdict with this property as its evidence, and what it is as "was".</summary>
    public Verdict Answer(Outcome outcome, string expected) => Answer(outcome, expected, NodeText.Describe(Node));

    /// <summary>A verdict with this property as its evidence.</summary>
    public Verdict Answer(Outcome outcome, string expected, string actual) =>
        Verdict.Of(outcome, new(Resource.Definition, Path, Position, expected, actual));

    /// <summary>A verdict that hangs on an undecided condition.</summary>
    internal Verdict Undecided(ConditionLiteral condition, string expected, string actual) =>
        Verdict.Of(Outcome.Unknown, new(Resource.Definition, Path, Position, expected, actual) { Undecided = condition.Condition });

    /// <summary>
    /// The branch of a choice that the graph's assumptions decide, and so on; the choice itself where they do not. A <c>null</c>, which
    /// CloudFormation refuses, says nothing and counts as absent.
    /// </summary>
    internal Node Decide(Node node)
    {
        while (node is ChoiceNode choice && Resource.Graph.Decide(choice.Condition) is { } holds)
        {
            node = holds ? choice.WhenTrue : choice.WhenFalse;
        }

        return node is ScalarNode { Kind: ScalarKind.Null } ? AbsentNode.Instance : node;
    }

    internal Property With(Node node) => new(Resource, Path, node, Position);

    /// <summary>The property, after whoever asks for what is read has heard of it.</summary>
    internal static Property Told(Property read)
    {
        read.Resource.Graph.Settings.Reads?.Invoke(read);
        return read;
    }

    private static bool TryBoolean(string text, out bool content)
    {
        content = text.Equals("true", StringComparison.OrdinalIgnoreCase);
        return content || text.Equals("false", StringComparison.OrdinalIgnoreCase);
    }

    private static bool TryWhole(string text, out int content)
    {
        var isWhole = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) <= int.MaxValue && Math.Truncate(number) == number;
        content = isWhole ? (int)number : 0;
        return isWhole;
    }

    private static UnknownNode Malformed(Node node, string expected) =>
        new(UnknownKind.Malformed, NodeText.Symbol(node), $"{NodeText.Describe(node)}, not {expected}", node.Position) { MayBeAbsent = true };

    private Node Step(Node node, string key, ref Position position)
    {
        switch (Decide(node))
        {
            case MapNode map when map.TryGet(key, out var entry):
                position = entry.KeyPosition;
                return Decide(entry.Value);
            case MapNode or AbsentNode:
                return AbsentNode.Instance;
            case ChoiceNode choice:
                var (whenTrue, whenFalse) = (position, position);
                var (left, right) = (Step(choice.WhenTrue, key, ref whenTrue), Step(choice.WhenFalse, key, ref whenFalse));
                position = left is AbsentNode ? whenFalse : whenTrue;
                return ReferenceEquals(left, right) ? left : new ChoiceNode(choice.Condition, left, right, choice.Position);
            case ScalarNode { Kind: ScalarKind.Null }:
                return AbsentNode.Instance;
            case UnknownNode unknown:
                return unknown.OrAbsent();
            case ReferenceNode reference:
                return new UnknownNode(UnknownKind.Attribute, reference.Symbol, NodeText.Describe(reference), reference.Position) { MayBeAbsent = true };
            case var other:
                return Malformed(other, "an object");
        }
    }

    private Value<T> Read<T>(Node node, string kind, Conversion<T> convert) => Decide(node) switch
    {
        AbsentNode => new Value<T>.Absent(this),
        ScalarNode scalar when convert(scalar, out var content) => new Value<T>.Known(With(scalar), content),
        ScalarNode or ListNode or MapNode => new Value<T>.Unknown(With(node), $"{NodeText.Describe(node)}, which is not {kind}"),
        ChoiceNode choice => new Value<T>.Choice(With(choice), choice.Condition, Read(choice.WhenTrue, kind, convert), Read(choice.WhenFalse, kind, convert)),
        var other => new Value<T>.Unknown(With(other), NodeText.Describe(other)),
    };

    private Value<string> ReadSymbol(Node node) => Decide(node) switch
    {
        AbsentNode => new Value<string>.Absent(this),
        ListNode or MapNode => new Value<string>.Unknown(With(node), $"{NodeText.Describe(node)}, which is not a text"),
        ChoiceNode choice => new Value<string>.Choice(With(choice), choice.Condition, ReadSymbol(choice.WhenTrue), ReadSymbol(choice.WhenFalse)),
        var other => new Value<string>.Known(With(other), NodeText.Symbol(other)),
    };

    private Many<Property> ReadItems(Node node, Verdict presence, bool oneIfUnknown)
    {
        switch (Decide(node))
        {
            case AbsentNode:
                return Many<Property>.None;
            case ListNode list:
                var property = this;
                return Many<Property>.Join(list.Items.Select((item, index) =>
                    new Property(property.Resource, property.Path.Item(index), item, item.Position).AsItem(item, presence)));
            case ChoiceNode choice:
                return ReadItems(choice.WhenTrue, Under(choice.Condition, presence), oneIfUnknown)
                    .Concat(ReadItems(choice.WhenFalse, Under(choice.Condition.Negated, presence), oneIfUnknown));
            case UnknownNode or ReferenceNode or CompositeNode when !oneIfUnknown:
                return Many<Property>.NotSeen(Answer(Outcome.Unknown, "a list", NodeText.Describe(node)));
            default:
                return AsItem(node, presence);
        }
    }

    private Many<Property> AsItem(Node node, Verdict presence) => Decide(node) switch
    {
        AbsentNode => Many<Property>.None,
        ChoiceNode choice => AsItem(choice.WhenTrue, Under(choice.Condition, presence)).Concat(AsItem(choice.WhenFalse, Under(choice.Condition.Negated, presence))),
        var other => Many<Property>.Of(Told(With(other)), presence),
    };

    private Many<(string Key, Property Value)> ReadEntries(Node node, Verdict presence)
    {
        switch (Decide(node))
        {
            case AbsentNode:
                return Many<(string, Property)>.None;
            case MapNode map:
                var here = this;
                return new(
                    [.. map.Entries.Select(entry => new Element<(string, Property)>((entry.Key, Told(new(here.Resource, here.Path.Key(entry.Key), here.Decide(entry.Value), entry.KeyPosition))), presence))
                        .Where(element => !element.Item.Item2.IsAbsent)],
                    Verdict.Compliant);
            case ChoiceNode choice:
                return ReadEntries(choice.WhenTrue, Under(choice.Condition, presence)).Concat(ReadEntries(choice.WhenFalse, Under(choice.Condition.Negated, presence)));
            default:
                return Many<(string, Property)>.NotSeen(Answer(Outcome.Unknown, "an object", NodeText.Describe(node)));
        }
    }

    private Verdict Under(ConditionLiteral condition, Verdict presence) => presence & Undecided(condition, "it to exist", $"there only if {condition}");

    private Verdict Presence(Node node, string expected, bool whenPresent)
    {
        var decided = Decide(node);
        if (decided is ChoiceNode choice)
        {
            var (left, right) = (Presence(choice.WhenTrue, expected, whenPresent), Presence(choice.WhenFalse, expected, whenPresent));
            return left.Outcome == right.Outcome ? left : Undecided(choice.Condition, expected, NodeText.Describe(choice));
        }

        return Answer(
            decided is UnknownNode { MayBeAbsent: true } ? Outcome.Unknown : decided is AbsentNode == whenPresent ? Outcome.NonCompliant : Outcome.Compliant,
            expected,
            NodeText.Describe(decided));
    }
}
