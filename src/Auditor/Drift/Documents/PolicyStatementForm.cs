using System.Collections.Immutable;
using Policies.Model;

namespace Auditor.Drift.Documents;

/// <summary>A statement in the one form that everything that means the same has.</summary>
internal sealed class PolicyStatementForm
{
    private const string Separator = "\u0007";

    private static readonly ImmutableArray<string> Names =
        ["Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource", "Condition"];

    private readonly Dictionary<string, PolicyElement> _elements = new(StringComparer.Ordinal);

    private PolicyStatementForm(int index, Node node) => (Index, Node) = (index, node);

    /// <summary>Its place in the list; -1 where it stands alone.</summary>
    public int Index { get; }

    public Node Node { get; }

    /// <summary>The elements by their names, without <c>Sid</c>; in the order in which they are written.</summary>
    public IReadOnlyDictionary<string, PolicyElement> Elements => _elements;

    /// <summary>The label; null where it has none, or an empty one.</summary>
    public string? Sid { get; private set; }

    /// <summary>The label as it is written, or null.</summary>
    public PolicyElement? SidElement { get; private set; }

    /// <summary>Whether it has a condition without tests, which says nothing.</summary>
    public bool HasEmptyCondition { get; private set; }

    /// <summary>The statement where it is not known at all, or null.</summary>
    public OpenValue? Open { get; private init; }

    /// <summary>Whether something of it is not known.</summary>
    public bool IsOpen => Open is not null || _elements.Values.Any(element => element.IsOpen);

    /// <summary>Equal keys mean the same; the label is no part of it.</summary>
    public string Key => field ??= KeyWithout(null);

    /// <summary>The key of all that it says, but only whether it has an element of that name and not what that says.</summary>
    public string KeyWithout(string? name) => string.Join(
        Separator,
        _elements.Values.OrderBy(element => element.Name, StringComparer.Ordinal).Select(element => element.Name == name ? element.Name : $"{element.Name}\u0008{element.Key}"));

    /// <summary>Whether a text of it holds a policy variable; null where that cannot be told.</summary>
    public bool? HasVariables()
    {
        var values = _elements.Values.SelectMany(element => element.Parts).Select(part => part.Values).ToList();
        return values.Exists(value => value.Known.Values.Any(HasVariable)) ? true
            : Open is not null || _elements.Values.Any(element => element.IsOpen) ? null
            : false;
    }

    /// <summary>Reads a statement.</summary>
    public static PolicyStatementForm Read(Node node, int index, PolicyDialect dialect)
    {
        if (node is not MapNode map)
        {
            _ = PolicyText.Of(node, dialect.IsOfTemplates, out var isKnown);
            var whole = new PolicyStatementForm(index, node) { Open = isKnown ? null : new(node) };
            whole._elements[""] = new("", "", node, [new("", "", PolicyValues.Of(node, value => value, dialect.IsOfTemplates))], whole.Open);
            return whole;
        }

        var statement = new PolicyStatementForm(index, node);
        var isPublic = !dialect.IsTrust && map.Entries.Any(entry => entry.Key.Equals("Effect", StringComparison.OrdinalIgnoreCase) && entry.Value is ScalarNode { Text: "Allow" });
        foreach (var entry in map.Entries)
        {
            statement.Add(entry, dialect, isPublic);
        }

        return statement;
    }

    private static bool HasVariable(Node node) => node switch
    {
        ScalarNode scalar => scalar.Text.Contains("${", StringComparison.Ordinal),
        CompositeNode composite => composite.Parts.Any(HasVariable),
        _ => false,
    };

    private void Add(MapEntry entry, PolicyDialect dialect, bool isPublic)
    {
        if (entry.Value is AbsentNode or ScalarNode { Kind: ScalarKind.Null })
        {
            return;
        }

        var known = Names.FirstOrDefault(name => name.Equals(entry.Key, StringComparison.OrdinalIgnoreCase));
        var name = known is null || _elements.ContainsKey(known) || (known == Names[0] && SidElement is not null) ? entry.Key : known;
        var element = ReadElement(name, entry.Key, entry.Value, dialect, isPublic);
        if (name == Names[0])
        {
            (SidElement, Sid) = (element, entry.Value is ScalarNode { Text: not "" } sid ? sid.Text : null);
        }
        else if (name == Names[^1] && element is { Open: null, Parts.IsEmpty: true })
        {
            HasEmptyCondition = true;
        }
        else
        {
            _elements[name] = element;
        }
    }

    private static PolicyElement ReadElement(string name, string written, Node node, PolicyDialect dialect, bool isPublic)
    {
        var parts = ReadParts(name, node, dialect, isPublic);
        return new(name, written, node, [.. parts ?? []], parts is null ? new(node) : null)
        {
            Alternatives = parts is null && node is ChoiceNode choice ? [Alternative(choice.WhenTrue), Alternative(choice.WhenFalse)] : [],
        };

        PolicyElement? Alternative(Node branch) => branch is AbsentNode ? null : ReadElement(name, written, branch, dialect, isPublic);
    }

    private static IEnumerable<PolicyPart>? ReadParts(string name, Node node, PolicyDialect dialect, bool isPublic)
    {
        switch (name)
        {
            case "Principal" or "NotPrincipal" when IsWhole(node, dialect):
                return PolicyPrincipals.Read(node, dialect, isPublic && name == "Principal");
            case "Condition" when node is MapNode map:
                return PolicyConditions.Read(map, dialect);
            case "Principal" or "NotPrincipal" or "Condition" when !IsWhole(node, dialect):
                return null;
            case "Action" or "NotAction":
                return [new("", "", PolicyValues.Of(node, text => text.ToLowerInvariant(), dialect.IsOfTemplates, StringComparison.OrdinalIgnoreCase))];
            case "Resource" or "NotResource" or "Effect" or "Sid":
                return [new("", "", PolicyValues.Of(node, text => text, dialect.IsOfTemplates))];
            default:
                var text = PolicyText.Of(node, dialect.IsOfTemplates, out var isKnown);
                return isKnown ? [new(text, text, PolicyValues.Of(node, value => value, dialect.IsOfTemplates))] : null;
        }
    }

    private static bool IsWhole(Node node, PolicyDialect dialect) => node is MapNode or ListNode || PolicyText.IsKnown(node, dialect.IsOfTemplates);
}
