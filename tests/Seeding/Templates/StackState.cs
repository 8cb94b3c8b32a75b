using System.Text.Json.Nodes;

namespace Seeding.Templates;

/// <summary>A stack while it is created: its template, and the resources that exist so far.</summary>
internal sealed class StackState
{
    public StackState(AssemblyStack stack, StackExports exports)
    {
        Definition = stack;
        Exports = exports;
        Template = JsonNode.Parse(stack.TemplateText)!.AsObject();
        Id = $"arn:aws:cloudformation:{stack.Region}:{stack.Account}:stack/{stack.Name}/{PhysicalName.Id(stack)}";
        foreach (var (name, parameter) in Template[nameof(Parameters)]?.AsObject() ?? [])
        {
            Parameters[name] = parameter!["Default"]?.DeepClone() ?? throw new SeedException($"{stack.Name}: parameter {name} has no default");
        }
    }

    public AssemblyStack Definition { get; }

    public StackExports Exports { get; }

    public JsonObject Template { get; }

    public string Id { get; }

    public Dictionary<string, JsonNode> Parameters { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Created> Resources { get; } = new(StringComparer.Ordinal);

    /// <summary>The security groups whose default rule outward is gone.</summary>
    public HashSet<string> Stripped { get; } = new(StringComparer.Ordinal);

    /// <summary>What can be set only when all resources are there.</summary>
    public List<Func<Task>> AfterResources { get; } = [];
}
