using Policies.Model;

namespace Auditor.Templates.Functions;

/// <summary><c>Ref</c>, <c>Fn::GetAtt</c> and what reaches into other stacks.</summary>
internal static class References
{
    public static Node Ref(Resolver resolver, Node argument, Position position) =>
        resolver.KnownText(argument) is { } name
            ? Ref(resolver, name, position)
            : resolver.Malformed("Ref takes the name of a parameter or resource", position);

    public static Node Ref(Resolver resolver, string name, Position position)
    {
        var stack = resolver.Stack;
        if (PseudoParameters.TryResolve(stack, name, position) is { } pseudo)
        {
            return pseudo;
        }

        return stack.Parameters.TryGet(name, position) ?? Resource(resolver, name, attribute: null, position) ?? Missing(resolver, name, name, position);
    }

    public static Node GetAtt(Resolver resolver, Node argument, Position position)
    {
        var parts = argument switch
        {
            ScalarNode scalar when scalar.Text.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot => [scalar.Text[..dot], scalar.Text[(dot + 1)..]],
            ListNode list => list.Items.Select(resolver.KnownText).ToArray(),
            _ => [],
        };
        return parts is [{ } name, .. { Length: > 0 } rest] && rest.All(part => part is not null)
            ? GetAtt(resolver, name, string.Join('.', rest), position)
            : argument is ListNode { Items.Length: > 1 } && parts[0] is not null && resolver.Resolve(((ListNode)argument).Items[1]) is UnknownNode unknown
                ? unknown
                : resolver.Malformed("Fn::GetAtt takes a resource and one of its attributes", position);
    }

    public static Node GetAtt(Resolver resolver, string name, string attribute, Position position) =>
        Resource(resolver, name, attribute, position) ?? Missing(resolver, name, $"{name}.{attribute}", position);

    public static Node ImportValue(Resolver resolver, Node argument, Position position)
    {
        var name = resolver.Resolve(argument);
        var symbol = NodeText.Symbol(name);
        return resolver.Stack.Assembly.Export(resolver.Stack, symbol)
            ?? new UnknownNode(UnknownKind.Import, $"${{import:{symbol}}}", $"the import of {symbol}, which no stack that was read exports", position);
    }

    public static Node GetStackOutput(Resolver resolver, Node argument, Position position) =>
        new UnknownNode(UnknownKind.Import, $"${{output:{NodeText.Symbol(resolver.Resolve(argument))}}}", "an output of another stack", position);

    private static Node? Resource(Resolver resolver, string name, string? attribute, Position position)
    {
        var stack = resolver.Stack;
        if (!stack.Declares(name))
        {
            return null;
        }

        if (stack.Definition(name) is not { } definition)
        {
            return new UnknownNode(UnknownKind.Attribute, $"${{{name}}}", $"{name}, which its condition keeps from being created", position);
        }

        stack.AddEdge(definition, within: resolver.ChoiceDepth > 0);
        var elsewhere = attribute is null ? null : stack.Attribute(definition, attribute, position);
        return elsewhere is null or UnknownNode ? stack.Known(name, attribute) ?? elsewhere ?? new ReferenceNode(definition, attribute, position) : elsewhere;
    }

    // What two places call by one name is one thing, though nobody knows what: a policy can still compare them.
    private static UnknownNode Missing(Resolver resolver, string name, string symbol, Position position)
    {
        if (resolver.Stack.DeclaresMore)
        {
            return new UnknownNode(UnknownKind.Macro, $"${{{symbol}}}", $"{symbol}, which only a macro or a loop may declare", position);
        }

        resolver.Stack.Report($"{name} is neither a parameter nor a resource of this template{Suggestion.For(name, resolver.Stack.Names)}", position);
        return new UnknownNode(UnknownKind.Malformed, $"${{{symbol}}}", $"{symbol}, which this template does not declare", position);
    }
}
