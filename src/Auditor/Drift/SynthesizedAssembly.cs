using Auditor.Accounts.Reading;
using Auditor.Auditing;
using Auditor.Templates;
using Policies.Model;

namespace Auditor.Drift;

/// <summary>The stacks of a cloud assembly, as they would be if they were deployed now where they are deployed already.</summary>
internal sealed class SynthesizedAssembly
{
    private readonly CloudAssembly _assembly;

    private SynthesizedAssembly(CloudAssembly assembly) => _assembly = assembly;

    /// <summary>What is wrong with it.</summary>
    public IEnumerable<Problem> Problems => _assembly.Problems;

    /// <summary>Reads the assembly of a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="shown">The folder as it was given.</param>
    public static SynthesizedAssembly Read(string folder, string shown) => new(CloudAssembly.Read(folder, shown));

    /// <summary>The stacks by name, with the account and region that they are for; null where that is decided on deployment.</summary>
    public IEnumerable<StackArtifact> Stacks => _assembly.Stacks;

    /// <summary>The synthesized stack that is deployed as this one, or null.</summary>
    public StackArtifact? Find(ResourceOrigin deployed) => _assembly.Stacks.FirstOrDefault(stack => stack.Name == deployed.Stack
        && (stack.Account is null || stack.Account == deployed.Account)
        && (stack.Region is null || stack.Region == deployed.Region));

    /// <summary>Whether a macro would have to be expanded before its template says what is deployed, so that what was handed to CloudFormation is compared.</summary>
    public bool HasMacros(string stack) => _assembly.Stacks.Any(artifact => artifact.Name == stack && artifact.Root["Transform"] is not null);

    /// <summary>The resources that the stacks would have: with the parameters that they have now where the assembly gives no others.</summary>
    /// <param name="deployed">The outermost stacks that are deployed and compared.</param>
    public TemplateGraph Evaluate(IEnumerable<DeployedStack> deployed)
    {
        var problems = new List<Problem>();
        var inputs = deployed.Select(stack => (Stack: stack, Artifact: Find(stack.Origin))).Where(pair => pair.Artifact is not null).Select(pair => Input(pair.Artifact!, pair.Stack));
        var graph = TemplateGraph.Read(inputs, (parent, resource) => Nested(parent, resource, problems));
        return graph with { Problems = [.. graph.Problems, .. problems] };
    }

    /// <summary>The code that created a construct, where the assembly tells.</summary>
    public Location? SourceOf(ResourceOrigin deployed, string? constructPath) =>
        constructPath is null ? null : Find(deployed with { Stack = deployed.Stack?.Split('/')[0] })?.Metadata.SourceOf(constructPath);

    private static StackInput Input(StackArtifact artifact, DeployedStack stack) => new()
    {
        File = artifact.File,
        Root = artifact.Root,
        Origin = stack.Origin with { IsLive = false, Template = artifact.File },
        Given = name => artifact.Parameter(name) ?? (stack.Parameters.TryGetValue(name, out var value) ? Text(value) : null),
        Resolved = name => stack.Resolved.TryGetValue(name, out var value) ? Text(value) : null,
        ConstructPath = artifact.Metadata.PathOf,
        Folder = artifact.Folder,
        StackId = stack.Id,
    };

    private static StackInput? Nested(StackInput parent, MapEntry resource, List<Problem> problems)
    {
        try
        {
            return CloudAssembly.Nested(parent, resource, parent.Folder ?? "") is { } child ? child with { StackId = null, Resolved = _ => null, Given = _ => null } : null;
        }
        catch (AuditException failure)
        {
            problems.Add(failure.Problem);
            return null;
        }
    }

    private static ScalarNode Text(string value) => new(value, ScalarKind.Text, default);
}
