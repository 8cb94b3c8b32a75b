using System.Text.Json.Nodes;

namespace Seeding.Templates;

/// <summary>A stack of a synthesized application.</summary>
internal sealed record AssemblyStack(string Name, string Account, string Region, string TemplateText, IReadOnlyList<string> Dependencies, IReadOnlyDictionary<string, string> Tags)
{
    /// <summary>The stacks of a synthesized application, each after those it depends on.</summary>
    public static IReadOnlyList<AssemblyStack> Read(SeedOptions options)
    {
        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(options.Assembly, "manifest.json")))!;
        var stacks = manifest["artifacts"]!.AsObject()
            .Where(artifact => (string?)artifact.Value!["type"] is "aws:cloudformation:stack")
            .Select(artifact => Read(artifact.Key, artifact.Value!, options))
            .Where(stack => options.Stacks(stack.Name));

        return InOrder([.. stacks]);
    }

    private static AssemblyStack Read(string name, JsonNode artifact, SeedOptions options)
    {
        // aws://123456789012/us-east-1, or aws://unknown-account/unknown-region
        var environment = ((string)artifact["environment"]!).Split('/');
        var properties = artifact["properties"]!;
        var text = File.ReadAllText(Path.Combine(options.Assembly, (string)properties["templateFile"]!));

        return new AssemblyStack(
            (string?)properties["stackName"] ?? name,
            options.Account,
            environment[^1] is "unknown-region" ? options.Region : environment[^1],
            environment[^2] is "unknown-account" ? text : text.Replace(environment[^2], options.Account, StringComparison.Ordinal),
            [.. artifact["dependencies"]?.AsArray().Select(dependency => (string)dependency!) ?? []],
            properties["tags"]?.AsObject().ToDictionary(tag => tag.Key, tag => (string)tag.Value!, StringComparer.Ordinal) ?? []);
    }

    private static List<AssemblyStack> InOrder(IReadOnlyList<AssemblyStack> stacks)
    {
        var ordered = new List<AssemblyStack>();
        foreach (var stack in stacks)
        {
            Add(stack);
        }

        return ordered;

        void Add(AssemblyStack stack)
        {
            if (ordered.Contains(stack))
            {
                return;
            }

            foreach (var dependency in stacks.Where(other => stack.Dependencies.Contains(other.Name, StringComparer.Ordinal)))
            {
                Add(dependency);
            }

            ordered.Add(stack);
        }
    }
}
