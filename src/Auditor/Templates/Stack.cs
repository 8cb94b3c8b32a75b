using System.Collections.Immutable;
using Policies.Model;

namespace Auditor.Templates;

/// <summary>One template with its parameters, as it would be deployed: its resources, each made when it is first asked for.</summary>
internal sealed class Stack
{
    private const string LanguageExtensions = "AWS::LanguageExtensions";
    private const string MacroFunction = "Fn::Transform";

    private readonly StackInput _input;
    private readonly MapNode _root;
    private readonly List<Problem> _problems;
    private readonly Dictionary<string, ResourceDefinition?> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Node?> _outputs = new(StringComparer.Ordinal);
    private readonly Dictionary<ResourceDefinition, List<ResourceDefinition>> _edges = [];
    private readonly List<UnknownNode> _notExpanded = [];
    private readonly MapNode _resources;
    private ResourceDefinition? _current;

    public Stack(StackInput input, StackSet assembly, List<Problem> problems)
    {
        (_input, Assembly, _problems) = (input, assembly, problems);
        _root = (MapNode)input.Root;
        Resolver = new(this);
        Conditions = new(this);
        Parameters = new(this);
        Loops = new(this);
        HasLanguageExtensions = Transforms().Any(name => name.Text == LanguageExtensions);
        foreach (var section in (string[])["Conditions", "Outputs"])
        {
            if (Section(section) is { } looped && looped.Entries.Any(entry => LoopExpander.IsLoop(entry.Key)))
            {
                _root = Replace(_root, section, Loops.Expand(looped, out var hidden));
                DeclaresMore |= hidden is not null;
            }
        }

        _resources = Section("Resources") is { } resources ? Expanded(resources) : new([], default);
        DeclaresMore |= Transforms().Any(name => name.Text != LanguageExtensions) || _root.TryGet(MacroFunction, out _)
            || _root.Entries.Any(entry => entry.Value is MapNode section && section.TryGet(MacroFunction, out _))
            || _resources.Entries.Any(entry => IsModule(entry.Value));
    }

    public Resolver Resolver { get; }

    public Conditions Conditions { get; }

    public Parameters Parameters { get; }

    public LoopExpander Loops { get; }

    public StackSet Assembly { get; }

    public ResourceOrigin Origin => _input.Origin;

    public string File => _input.File;

    public string Prefix => _input.Prefix;

    public bool HasLanguageExtensions { get; }

    /// <summary>Whether a macro, a module, or a loop over what is not known, may declare what the template does not.</summary>
    public bool DeclaresMore { get; private set; }

    /// <summary>The nested stacks that were read, by the logical id of their resource.</summary>
    public Dictionary<string, Stack> Nested { get; } = new(StringComparer.Ordinal);

    /// <summary>The names that <c>Ref</c> may take, for suggestions.</summary>
    public IEnumerable<string> Names =>
        _resources.Entries.Select(entry => entry.Key).Concat(Section("Parameters")?.Entries.Select(entry => entry.Key) ?? []);

    /// <summary>The resources as they are written, loops expanded.</summary>
    public ImmutableArray<MapEntry> Resources => _resources.Entries;

    /// <summary>A section of the template; null where it is absent or no object.</summary>
    public MapNode? Section(string name) => _root[name] as MapNode;

    /// <summary>The value given to a parameter from outside, or null.</summary>
    public Node? Given(string parameter) => _input.Given(parameter);

    /// <summary>What Systems Manager resolved a parameter to, or null.</summary>
    public Node? Resolved(string parameter) => _input.Resolved(parameter);

    /// <summary>What a reference yields where the stack is deployed; null where it stays a reference.</summary>
    public Node? Known(string resource, string? attribute) => _input.Known(resource, attribute);

    /// <summary>The id of the stack where it is deployed; else null.</summary>
    public string? Id => _input.StackId;

    public bool Declares(string resource) => _resources.TryGet(resource, out _);

    /// <summary>The definition of a resource, still without its properties; null where its condition keeps it from being created.</summary>
    public ResourceDefinition? Definition(string name)
    {
        if (_definitions.TryGetValue(name, out var known))
        {
            return known;
        }

        _resources.TryGet(name, out var entry);
        return _definitions[name] = entry.Value is MapNode body && body["Type"] is ScalarNode type ? Define(entry, body, type.Text) : null;
    }

    /// <summary>Gives every resource its properties. Resources that do not come to be are left out.</summary>
    public IEnumerable<ResourceDefinition> Resolve()
    {
        foreach (var entry in _resources.Entries)
        {
            if (entry.Key is MacroFunction || (entry.Value is MapNode processed && processed.TryGet(MacroFunction, out _) && processed["Type"] is null))
            {
                Resolver.NotExpanded(MacroFunction, entry.KeyPosition);
                continue;
            }

            if (entry.Value is not MapNode body || body["Type"] is not ScalarNode)
            {
                Report($"the resource {entry.Key} has no Type", entry.KeyPosition);
                continue;
            }

            if (Definition(entry.Key) is { } definition)
            {
                if (IsModule(body))
                {
                    Resolver.NotExpanded($"the module {entry.Key}", entry.KeyPosition);
                }

                _current = definition;
                CheckDependencies(body);
                yield return definition.With(Properties(body, entry.KeyPosition), Attributes(body));
                _current = null;
            }
        }

        CheckWhatNoResourceUses();
        yield return Template();
        foreach (var cycle in Cycles.In(_edges))
        {
            // What a macro makes of a resource need not refer to what the resource does.
            if (!DeclaresMore && !Excludes(cycle))
            {
                Report($"circular dependency: {string.Join(" → ", cycle.Select(one => one.LogicalId))}", cycle[0].Position);
            }
        }
    }

    /// <summary>An attribute of a resource whose value is known from elsewhere: an output of a nested stack, an export of another region.</summary>
    public Node? Attribute(ResourceDefinition definition, string attribute, Position position)
    {
        const string Outputs = "Outputs.";
        return definition.Type switch
        {
            "AWS::CloudFormation::Stack" when attribute.StartsWith(Outputs, StringComparison.Ordinal) && Nested.TryGetValue(definition.LogicalId, out var nested) =>
                nested.Output(attribute[Outputs.Length..], position),
            "Custom::CrossRegionExportReader" => Assembly.CrossRegionExport(attribute),
            _ => null,
        };
    }

    /// <summary>The value of an output.</summary>
    public Node? Output(string name, Position position)
    {
        if (_outputs.TryGetValue(name, out var known))
        {
            return known ?? new UnknownNode(UnknownKind.Attribute, $"${{Outputs.{name}}}", $"the output {name}, which depends on itself", position);
        }

        if ((Section("Outputs")?[name] as MapNode)?["Value"] is not { } value)
        {
            return null;
        }

        _outputs[name] = null;
        var resolved = Resolver.Resolve(value);
        return _outputs[name] = NodeSize.IsTooLarge(resolved)
            ? new UnknownNode(UnknownKind.Attribute, $"${{{File}:Outputs.{name}}}", $"the output {name}, whose value is longer than CloudFormation allows", value.Position)
            : resolved;
    }

    /// <summary>Notes that the resource being resolved refers to another, for finding circles.</summary>
    public void AddEdge(ResourceDefinition target, bool within)
    {
        if (_current is null || within)
        {
            return;
        }

        if (!_edges.TryGetValue(_current, out var targets))
        {
            _edges[_current] = targets = [];
        }

        targets.Add(target);
    }

    public void AddNotExpanded(UnknownNode unknown) => _notExpanded.Add(unknown);

    public void Report(string message, Position position) =>
        _problems.Add(new(ProblemKind.Template, message, File, position.Line > 0 ? position.Line : null, position.Line > 0 ? position.Column : null));

    private static MapNode Replace(MapNode map, string key, Node value) =>
        new([.. map.Entries.Select(entry => entry.Key == key ? entry with { Value = value } : entry)], map.Position);

    private MapNode Expanded(MapNode map)
    {
        if (!map.Entries.Any(entry => LoopExpander.IsLoop(entry.Key)))
        {
            return map;
        }

        var expanded = Loops.Expand(map, out var hidden);
        DeclaresMore |= hidden is not null;
        return expanded;
    }

    private ResourceDefinition? Define(MapEntry entry, MapNode body, string type)
    {
        var existence = _input.Condition;
        if (body["Condition"] is not null and not ScalarNode)
        {
            Report($"the Condition of {entry.Key} should be the name of a condition", body["Condition"]!.Position);
        }

        if (body["Condition"] is ScalarNode condition)
        {
            var decision = Conditions.Decide(condition.Text, condition.Position);
            if (decision.Known is false)
            {
                return null;
            }

            existence = decision.Known is null ? Both(existence, decision.Literal) : existence;
        }

        return new(type, entry.Key, Origin, entry.KeyPosition) { Condition = existence, ConstructPath = ConstructPath(entry.Key, body) };
    }

    // Resources of opposite conditions are never there together.
    private static bool Excludes(List<ResourceDefinition> circle)
    {
        var literals = circle.Select(resource => resource.Condition).OfType<ConditionLiteral>().ToHashSet();
        return literals.Any(literal => literals.Contains(literal.Negated));
    }

    private static ConditionLiteral Both(ConditionLiteral? parent, ConditionLiteral own) =>
        parent is { } other ? new(new Condition($"{other} and {own}", ConditionKind.All, [other, own]), true) : own;

    private string? ConstructPath(string logicalId, MapNode body) =>
        _input.ConstructPath(logicalId) ?? ((body["Metadata"] as MapNode)?["aws:cdk:path"] as ScalarNode)?.Text;

    private ImmutableArray<MapEntry> Attributes(MapNode body)
    {
        var attributes = ImmutableArray.CreateBuilder<MapEntry>();
        foreach (var entry in body.Entries)
        {
            if (entry.Key is "DeletionPolicy" or "UpdateReplacePolicy")
            {
                attributes.Add(entry with { Value = Resolver.Resolve(entry.Value) });
            }
            else if (entry.Key is "Metadata" or "DependsOn")
            {
                attributes.Add(entry);
            }
        }

        return attributes.DrainToImmutable();
    }

    // AWS::CloudFormation's registry knows the resources of a module, and their names begin with its own.
    private static bool IsModule(Node resource) => resource is MapNode body && body["Type"] is ScalarNode type && type.Text.EndsWith("::MODULE", StringComparison.Ordinal);

    // A macro within the resource may change any of its properties.
    private Node Properties(MapNode body, Position position) =>
        body.TryGet(MacroFunction, out var macro) ? Resolver.NotExpanded(MacroFunction, macro.KeyPosition)
        : body["Properties"] is { } properties ? Resolver.Resolve(properties)
        : new MapNode([], position);

    // What is wrong with a condition or an output keeps the stack from being deployed, though no resource asks for it.
    private void CheckWhatNoResourceUses()
    {
        Conditions.DecideAll();
        foreach (var output in Section("Outputs")?.Entries ?? [])
        {
            var isOut = (output.Value as MapNode)?["Condition"] is ScalarNode condition && Conditions.Decide(condition.Text, condition.Position).Known is false;
            if (!isOut && output.Value is MapNode)
            {
                Output(output.Key, default);
            }
        }

        foreach (var entry in _root.Entries.Where(entry => entry.Key is MacroFunction))
        {
            Resolver.NotExpanded(MacroFunction, entry.KeyPosition);
        }
    }

    private void CheckDependencies(MapNode body)
    {
        IEnumerable<Node> names = body["DependsOn"] switch
        {
            ListNode list => list.Items,
            ScalarNode one => [one],
            _ => [],
        };
        foreach (var name in names.OfType<ScalarNode>())
        {
            if (!Declares(name.Text))
            {
                if (DeclaresMore)
                {
                    continue;
                }

                Report($"{name.Text} in DependsOn is no resource of this template{Suggestion.For(name.Text, _resources.Entries.Select(entry => entry.Key))}", name.Position);
            }
            else if (Definition(name.Text) is { } definition)
            {
                AddEdge(definition, within: false);
            }
        }
    }

    // The template as a resource of its own, for policies about parameters and macros.
    private ResourceDefinition Template()
    {
        var macros = Transforms().Where(name => name.Text != LanguageExtensions)
            .Select(name => new UnknownNode(UnknownKind.Macro, $"${{{name.Text}}}", $"what the transform {name.Text} would produce", name.Position))
            .Concat(_notExpanded);
        var entries = _root.Entries.Where(entry => entry.Key is "Parameters" or "Mappings" or "Metadata" or "Outputs")
            .Append(new("NotExpanded", _root.Position, new ListNode([.. macros], _root.Position)));
        return new ResourceDefinition("AWS::CloudFormation::Template", Origin.Stack ?? Path.GetFileName(File), Origin, new(1, 1)) { ConstructPath = _input.ConstructPath("") }
            .With(new MapNode([.. entries], _root.Position));
    }

    private IEnumerable<ScalarNode> Transforms() => _root["Transform"] switch
    {
        ScalarNode one => [one],
        ListNode list => list.Items.Select(TransformName).OfType<ScalarNode>(),
        MapNode map => TransformName(map) is { } name ? [name] : [],
        _ => [],
    };

    private static ScalarNode? TransformName(Node node) => node switch
    {
        ScalarNode scalar => scalar,
        MapNode map => map["Name"] as ScalarNode,
        _ => null,
    };
}
