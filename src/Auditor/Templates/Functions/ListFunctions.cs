using System.Globalization;
using Policies.Model;

namespace Auditor.Templates.Functions;

/// <summary><c>Fn::Select</c>, <c>Fn::Length</c> and <c>Fn::GetAZs</c>.</summary>
internal static class ListFunctions
{
    public static Node Select(Resolver resolver, Node argument, Position position)
    {
        if (argument is not ListNode { Items: [var wanted, var items] })
        {
            return resolver.Malformed("Fn::Select takes an index and a list", position);
        }

        var index = resolver.Resolve(wanted);
        var list = resolver.Resolve(items);
        if (index is not ScalarNode number)
        {
            return Unknown($"{NodeText.Symbol(index)}:{NodeText.Symbol(list)}", $"an item chosen by {NodeText.Describe(index)}", position);
        }

        return !int.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            ? resolver.Malformed($"Fn::Select takes a number from 0 as index, not {number.Text}", position)
            : Resolver.Lift(list, one => one switch
            {
                ListNode known when known.Items.Any(item => item is ChoiceNode { WhenTrue: AbsentNode } or ChoiceNode { WhenFalse: AbsentNode }) =>
                    Unknown($"{at}:{NodeText.Symbol(known)}", "an item of a list whose length is undecided", position),
                ListNode known when at < known.Items.Length => known.Items[at],
                ListNode known => resolver.Malformed($"Fn::Select asks for item {at} of a list that has {known.Items.Length}, counted from 0", position),
                ScalarNode => resolver.Malformed("Fn::Select takes an index and a list", position),
                var unknown => Unknown($"{at}:{NodeText.Symbol(unknown)}", $"item {at} of {NodeText.Describe(unknown)}", position),
            });
    }

    public static Node Length(Resolver resolver, Node argument, Position position) =>
        Resolver.Lift(resolver.Resolve(argument), list => list is ListNode known && known.Items.All(item => item is not ChoiceNode)
            ? new ScalarNode(known.Items.Length.ToString(CultureInfo.InvariantCulture), ScalarKind.Number, position)
            : new UnknownNode(UnknownKind.Function, $"${{length:{NodeText.Symbol(list)}}}", $"the length of {NodeText.Describe(list)}", position));

    public static Node GetAvailabilityZones(Resolver resolver, Node argument, Position position)
    {
        var region = NodeText.Symbol(resolver.Resolve(argument));
        var name = region.Length > 0 ? region : resolver.Stack.Origin.Region ?? "the stack's region";
        return new UnknownNode(UnknownKind.Function, $"${{zones:{name}}}", $"the availability zones of {name}", position);
    }

    private static UnknownNode Unknown(string symbol, string reason, Position position) => new(UnknownKind.Function, $"${{select:{symbol}}}", reason, position);
}
