using System.Collections.Immutable;
using Auditor.Templates.Functions;
using Policies.Model;

namespace Auditor.Templates;

/// <summary>Evaluates the intrinsic functions of one stack as far as they can be. What is not touched by one is shared, not copied.</summary>
internal sealed class Resolver(Stack stack)
{
    private static readonly Dictionary<string, Func<Resolver, Node, Position, Node>> Functions = new(StringComparer.Ordinal)
    {
        ["Ref"] = References.Ref,
        ["Fn::GetAtt"] = References.GetAtt,
        ["Fn::ImportValue"] = References.ImportValue,
        ["Fn::GetStackOutput"] = References.GetStackOutput,
        ["Fn::If"] = Choices.If,
        ["Fn::Join"] = TextFunctions.Join,
        ["Fn::Sub"] = Substitution.Sub,
        ["Fn::Split"] = TextFunctions.Split,
        ["Fn::Base64"] = TextFunctions.Base64,
        ["Fn::ToJsonString"] = JsonText.ToJsonString,
        ["Fn::Select"] = ListFunctions.Select,
        ["Fn::Length"] = ListFunctions.Length,
        ["Fn::GetAZs"] = ListFunctions.GetAvailabilityZones,
        ["Fn::Cidr"] = Cidr.Evaluate,
        ["Fn::FindInMap"] = Mappings.FindInMap,
        ["Fn::Transform"] = (resolver, _, position) => resolver.NotExpanded("Fn::Transform", position),
    };

    // Within Rules and Conditions only; in a property they have no meaning of their own.
    private static readonly HashSet<string> ConditionFunctions = new(StringComparer.Ordinal)
    {
        "Fn::And", "Fn::Or", "Fn::Not", "Fn::Equals", "Fn::Contains", "Fn::EachMemberEquals", "Fn::EachMemberIn", "Fn::RefAll", "Fn::ValueOf", "Fn::ValueOfAll",
    };

    public Stack Stack { get; } = stack;

    /// <summary>How many undecided choices surround what is being resolved; a reference within one may never come to be.</summary>
    public int ChoiceDepth { get; set; }

    /// <summary>The names of every function that is known, for suggestions.</summary>
    public static IEnumerable<string> FunctionNames => Functions.Keys.Concat(ConditionFunctions);

    /// <summary>Evaluates a node; <see cref="AbsentNode"/> for <c>AWS::NoValue</c>.</summary>
    public Node Resolve(Node node) => node switch
    {
        ScalarNode scalar => DynamicReferences.Resolve(scalar),
        ListNode list => ResolveList(list),
        MapNode map => ResolveMap(map),
        _ => node,
    };

    /// <summary>The text of a node that must be known before deployment, or null.</summary>
    public string? KnownText(Node node) => Resolve(node) is ScalarNode { Kind: not ScalarKind.Null } scalar ? scalar.Text : null;

    /// <summary>Reports an error of the template and makes the value unknown.</summary>
    public UnknownNode Malformed(string message, Position position)
    {
        Stack.Report(message, position);
        return new(UnknownKind.Malformed, $"${{malformed:{position.Line}:{position.Column}}}", "a value that could not be evaluated", position);
    }

    /// <summary>Stands for what a macro would produce.</summary>
    public UnknownNode NotExpanded(string name, Position position)
    {
        var unknown = new UnknownNode(UnknownKind.Macro, $"${{{name}:{position.Line}:{position.Column}}}", $"what {name} would produce", position);
        Stack.AddNotExpanded(unknown);
        return unknown;
    }

    /// <summary>Applies a function to a value, or to both values of a choice.</summary>
    public static Node Lift(Node node, Func<Node, Node> function) => node is ChoiceNode choice
        ? Choices.Of(choice.Condition, Lift(choice.WhenTrue, function), Lift(choice.WhenFalse, function), choice.Position)
        : function(node);

    private static bool IsFunction(string key) => key.Equals("Ref", StringComparison.Ordinal) || key.StartsWith("Fn::", StringComparison.Ordinal);

    private ListNode ResolveList(ListNode list)
    {
        ImmutableArray<Node>.Builder? changed = null;
        for (var i = 0; i < list.Items.Length; i++)
        {
            var item = list.Items[i];
            var resolved = Resolve(item);
            if (changed is null && !ReferenceEquals(item, resolved))
            {
                changed = ImmutableArray.CreateBuilder<Node>(list.Items.Length);
                changed.AddRange(list.Items.AsSpan()[..i]);
            }

            if (changed is not null && resolved is not AbsentNode)
            {
                changed.Add(resolved);
            }
        }

        return changed is null ? list : new ListNode(changed.DrainToImmutable(), list.Position);
    }

    private Node ResolveMap(MapNode map)
    {
        if (map.Entries is [var only] && IsFunction(only.Key) && !LoopExpander.IsLoop(only.Key))
        {
            return Evaluate(only, map.Position);
        }

        if (map.Entries.Any(entry => LoopExpander.IsLoop(entry.Key)))
        {
            map = Stack.Loops.Expand(map, out var hidden);
            if (hidden is not null)
            {
                // Any key may be among those that are not produced.
                return hidden;
            }
        }

        ImmutableArray<MapEntry>.Builder? changed = null;
        for (var i = 0; i < map.Entries.Length; i++)
        {
            var entry = map.Entries[i];
            if (entry.Key.Equals("Fn::Transform", StringComparison.Ordinal))
            {
                return NotExpanded("Fn::Transform", entry.KeyPosition);
            }

            var resolved = Resolve(entry.Value);
            if (changed is null && !ReferenceEquals(entry.Value, resolved))
            {
                changed = ImmutableArray.CreateBuilder<MapEntry>(map.Entries.Length);
                changed.AddRange(map.Entries.AsSpan()[..i]);
            }

            if (changed is not null && resolved is not AbsentNode)
            {
                changed.Add(entry with { Value = resolved });
            }
        }

        return changed is null ? map : new MapNode(changed.DrainToImmutable(), map.Position);
    }

    private Node Evaluate(MapEntry call, Position position)
    {
        // A macro may write the arguments of a function.
        if (call is { Key: not "Fn::Transform", Value: MapNode { Entries: [{ Key: "Fn::Transform" } macro] } })
        {
            return NotExpanded("Fn::Transform", macro.KeyPosition);
        }

        if (Functions.TryGetValue(call.Key, out var function))
        {
            return call.Key is "Fn::Length" or "Fn::ToJsonString" && !Stack.HasLanguageExtensions
                ? Malformed($"{call.Key} needs the transform AWS::LanguageExtensions; add it to the template's Transform", call.KeyPosition)
                : function(this, call.Value, position);
        }

        if (ConditionFunctions.Contains(call.Key))
        {
            return new UnknownNode(UnknownKind.Function, $"${{{call.Key}:{position.Line}:{position.Column}}}", $"the result of {call.Key}", position);
        }

        var suggestion = Suggestion.For(call.Key, FunctionNames);
        return Malformed($"{call.Key} is no intrinsic function of CloudFormation{suggestion}", call.KeyPosition);
    }
}
