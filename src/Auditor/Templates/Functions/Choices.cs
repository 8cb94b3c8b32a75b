using Policies.Model;

namespace Auditor.Templates.Functions;

/// <summary><c>Fn::If</c>.</summary>
internal static class Choices
{
    public static Node If(Resolver resolver, Node argument, Position position)
    {
        if (argument is not ListNode { Items: [ScalarNode name, var whenTrue, var whenFalse] })
        {
            return resolver.Malformed("Fn::If takes a condition's name and two values", position);
        }

        var decision = resolver.Stack.Conditions.Decide(name.Text, name.Position);
        if (decision.Known is { } holds)
        {
            return resolver.Resolve(holds ? whenTrue : whenFalse);
        }

        resolver.ChoiceDepth++;
        var choice = Of(decision.Literal, resolver.Resolve(whenTrue), resolver.Resolve(whenFalse), position);
        resolver.ChoiceDepth--;
        return choice;
    }

    public static Node Of(ConditionLiteral condition, Node whenTrue, Node whenFalse, Position position) =>
        ReferenceEquals(whenTrue, whenFalse) ? whenTrue : new ChoiceNode(condition, whenTrue, whenFalse, position);
}
