namespace Policies.Model;

/// <summary>Spells nodes for people and for comparison.</summary>
public static class NodeText
{
    /// <summary>The text of a node with everything that is not known spelled as <c>${…}</c>; equal symbols are equal values.</summary>
    public static string Symbol(Node node) => node switch
    {
        ScalarNode scalar => scalar.Text,
        ReferenceNode reference => reference.Symbol,
        UnknownNode unknown => unknown.Symbol,
        CompositeNode composite => composite.Symbol,
        ChoiceNode choice => $"${{{choice.Condition}?{Symbol(choice.WhenTrue)}:{Symbol(choice.WhenFalse)}}}",
        AbsentNode => "",
        ListNode list => $"[{string.Join(',', list.Items.Select(Symbol))}]",
        MapNode map => $"{{{string.Join(',', map.Entries.Select(entry => $"{entry.Key}:{Symbol(entry.Value)}"))}}}",
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    /// <summary>A text of JSON read as what it spells; any other node as it is, one that looks like JSON and is none as an <see cref="UnknownNode"/>.</summary>
    public static Node Parsed(Node node) => JsonText.Parse(node);

    /// <summary>What a node is, to follow "was" in evidence: <c>true</c>, <c>a reference to Key</c>, <c>parameter Env, which has no value</c>.</summary>
    public static string Describe(Node node) => node switch
    {
        ScalarNode { Text.Length: 0 } => "an empty text",
        ScalarNode scalar => scalar.Text,
        ReferenceNode { Attribute: null } reference => $"a reference to {reference.Target.LogicalId}",
        ReferenceNode reference => $"{reference.Attribute} of {reference.Target.LogicalId}",
        UnknownNode unknown => unknown.Reason,
        CompositeNode composite => composite.Symbol,
        ChoiceNode choice => $"{Describe(choice.WhenTrue)} if {choice.Condition}, otherwise {Describe(choice.WhenFalse)}",
        AbsentNode => "absent",
        ListNode { Items.Length: 0 } => "an empty list",
        ListNode list => $"a list of {list.Items.Length}",
        MapNode => "an object",
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };
}
