using Auditor.Templates;
using Policies.Model;

namespace Auditor.Accounts.Reading;

/// <summary>Evaluates the templates that CloudFormation holds, with the parameters, exports and nested stacks that are really there.</summary>
internal sealed class DeployedTemplates
{
    private readonly Dictionary<string, DeployedStack> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DeployedStack> _byFile = new(StringComparer.Ordinal);
    private readonly Dictionary<(string? Region, string Name), string> _exports = [];

    /// <summary>The templates of an account's stacks.</summary>
    public DeployedTemplates(IReadOnlyCollection<DeployedStack> stacks)
    {
        foreach (var stack in stacks)
        {
            _byId[stack.Id] = stack;
            _byFile[File(stack)] = stack;
            foreach (var (name, value) in stack.Exports)
            {
                _exports[(stack.Origin.Region, name)] = value;
            }
        }
    }

    /// <summary>What a deployed template is called where something is wrong with it.</summary>
    public static string File(DeployedStack stack) => $"{stack.Origin.Account}/{stack.Origin.Region}/{stack.Name}";

    /// <summary>The resources as the templates declare them, with references among them, as policies judge templates.</summary>
    public TemplateGraph Declared() => TemplateGraph.Read(Roots().Select(stack => Input(stack) with { Origin = stack.Origin with { IsLive = false } }), Nested);

    /// <summary>The resources as they should be: every reference in the place of which a value is known is that value, and others are unknown.</summary>
    /// <param name="attribute">The value of an attribute of a resource, or null where it is not known.</param>
    public TemplateGraph Expected(Func<StackMember, string, string?> attribute)
    {
        return TemplateGraph.Read(Roots().Select(Known), (parent, resource) => Nested(parent, resource) is { } child ? Known(_byFile[child.File]) with { Origin = child.Origin } : null, Export);

        StackInput Known(DeployedStack stack)
        {
            var members = new Dictionary<string, StackMember>(StringComparer.Ordinal);
            foreach (var member in stack.Members)
            {
                members.TryAdd(member.LogicalId, member);
            }

            return Input(stack) with { Known = (resource, name) => Value(stack, members.GetValueOrDefault(resource), resource, name, attribute) };
        }
    }

    private static StackInput Input(DeployedStack stack) => new()
    {
        File = File(stack),
        Root = stack.Template!,
        Origin = stack.Origin,
        StackId = stack.Id,
        Given = name => stack.Parameters.TryGetValue(name, out var value) ? Text(value) : null,
        Resolved = name => stack.Resolved.TryGetValue(name, out var value) ? Text(value) : null,
    };

    private static ScalarNode Text(string value) => new(value, ScalarKind.Text, default);

    private IEnumerable<DeployedStack> Roots() => _byId.Values.Where(stack => !stack.IsNested && stack.Template is not null).OrderBy(File, StringComparer.Ordinal);

    private StackInput? Nested(StackInput parent, MapEntry resource) =>
        _byFile[parent.File].Nested.TryGetValue(resource.Key, out var id) && _byId.TryGetValue(id, out var child) && child.Template is not null
            ? Input(child) with { Origin = child.Origin with { IsLive = parent.Origin.IsLive } }
            : null;

    private ScalarNode? Export(ResourceOrigin importer, string name) => _exports.TryGetValue((importer.Region, name), out var value) ? Text(value) : null;

    private Node Value(DeployedStack stack, StackMember? member, string resource, string? name, Func<StackMember, string, string?> attribute)
    {
        const string Outputs = "Outputs.";
        if (member is null)
        {
            return new UnknownNode(UnknownKind.Attribute, $"${{{resource}}}", $"{resource}, of which CloudFormation lists no physical id", default);
        }

        var value = name is null ? member.PhysicalId
            : name.StartsWith(Outputs, StringComparison.Ordinal) && stack.Nested.TryGetValue(resource, out var id) && _byId.TryGetValue(id, out var nested) ? nested.Outputs.GetValueOrDefault(name[Outputs.Length..])
            : attribute(member, name);
        return value is not null ? Text(value) : new UnknownNode(UnknownKind.Attribute, $"${{{resource}.{name}}}", $"the attribute {name} of {resource}, which is not read", default);
    }
}
