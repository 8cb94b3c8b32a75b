using Auditor.Templates.Functions;
using Policies.Model;

namespace Auditor.Templates;

/// <summary>The parameters of one stack: given values first, then those of a parent stack, then defaults.</summary>
internal sealed class Parameters(Stack stack)
{
    private readonly Dictionary<string, Node> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _pending = new(StringComparer.Ordinal);

    /// <summary>The value of a parameter as a reference at a place sees it; null where the template declares no such parameter.</summary>
    public Node? TryGet(string name, Position position)
    {
        if (stack.Section("Parameters")?[name] is not { } declaration)
        {
            return null;
        }

        if (_values.TryGetValue(name, out var known))
        {
            return At(known, position);
        }

        if (!_pending.Add(name))
        {
            stack.Report($"the value of the parameter {name} depends on itself", position);
            return Unknown(name, "which depends on itself");
        }

        _values[name] = Evaluate(name, declaration as MapNode ?? new([], declaration.Position));
        _pending.Remove(name);
        return At(_values[name], position);
    }

    /// <summary>The allowed values of a parameter, or null where any is allowed.</summary>
    public IReadOnlyList<string>? AllowedValues(string name) =>
        stack.Section("Parameters")?[name] is MapNode declaration && !IsSystemsManager(Type(declaration))
            && (declaration["AllowedValues"] as ListNode)?.Items is { IsEmpty: false } items && items.All(item => item is ScalarNode)
            ? [.. items.Select(item => ((ScalarNode)item).Text)]
            : null;

    // Evidence points to where a value is used, not to where it is given.
    private static Node At(Node value, Position position) => value switch
    {
        ScalarNode scalar => new ScalarNode(scalar.Text, scalar.Kind, position),
        ListNode list => new ListNode([.. list.Items.Select(item => At(item, position))], position),
        UnknownNode unknown => new UnknownNode(unknown.Kind, unknown.Symbol, unknown.Reason, position),
        _ => value,
    };

    private UnknownNode Unknown(string name, string reason, UnknownKind kind = UnknownKind.Parameter) =>
        new(kind, $"${{{stack.Prefix}{name}}}", $"the parameter {name}, {reason}", default);

    private static string Type(MapNode declaration) => (declaration["Type"] as ScalarNode)?.Text ?? "String";

    // What is given, and allowed, is the name of what Systems Manager keeps.
    private static bool IsSystemsManager(string type) => type.StartsWith("AWS::SSM::Parameter::Value", StringComparison.Ordinal);

    private Node Evaluate(string name, MapNode declaration)
    {
        var type = Type(declaration);
        var given = stack.Given(name);
        if (declaration["NoEcho"] is ScalarNode secret && secret.Text.Equals("true", StringComparison.OrdinalIgnoreCase))
        {
            // Where the secret is kept is no secret.
            return (given ?? declaration["Default"]) is ScalarNode text && DynamicReferences.Resolve(text) is UnknownNode elsewhere
                ? elsewhere
                : Unknown(name, "which is kept secret (NoEcho)");
        }

        if (IsSystemsManager(type))
        {
            return stack.Resolved(name) is { } resolved
                ? type.Contains("List<", StringComparison.Ordinal) ? TextFunctions.SplitList(resolved, resolved.Position) : resolved
                : Unknown(name, "which Systems Manager resolves on deployment", UnknownKind.DynamicReference);
        }

        if (given is not null && NodeSize.IsTooLarge(given))
        {
            return Unknown(name, "whose value is longer than CloudFormation allows");
        }

        var value = given is null ? Default(name, declaration) : IsText(given) ? Resolver.Lift(given, one => one is AbsentNode ? Default(name, declaration) ?? Unknown(name, "which has no value") : one)
            : stack.Resolver.Malformed($"the value of the parameter {name} is neither a text nor a list of texts", declaration.Position);
        var isList = type.StartsWith("List<", StringComparison.Ordinal) || type is "CommaDelimitedList";
        return value is null ? Unknown(name, "which has no value") : isList ? TextFunctions.SplitList(value, value.Position) : value;
    }

    private Node? Default(string name, MapNode declaration) => declaration["Default"] switch
    {
        null => OnlyAllowed(name),
        ScalarNode scalar => DynamicReferences.Resolve(scalar),
        ListNode list when list.Items.All(item => item is ScalarNode) => list,
        var other => stack.Resolver.Malformed($"the default of the parameter {name} should be a text", other.Position),
    };

    private static bool IsText(Node value) => value switch
    {
        ListNode list => list.Items.All(item => item is not ListNode and not MapNode),
        ChoiceNode choice => IsText(choice.WhenTrue) && IsText(choice.WhenFalse),
        _ => value is not MapNode,
    };

    private ScalarNode? OnlyAllowed(string name) =>
        AllowedValues(name) is [var only] ? new(only, ScalarKind.Text, default) : null;
}
