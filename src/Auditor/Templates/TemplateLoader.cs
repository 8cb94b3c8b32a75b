using Auditor.Configuration;
using Auditor.Configuration.Parameters;
using Policies.Model;

namespace Auditor.Templates;

/// <summary>Reads a source into resources.</summary>
/// <param name="environmentOf">Names the environment of a stack, or null.</param>
/// <param name="given">The value given to a stack's parameter from outside, or null. The stack is null for a lone template.</param>
/// <param name="tags">The tags given to a lone template, by which its environment may be told.</param>
internal sealed class TemplateLoader(Func<EnvironmentTarget, string?> environmentOf, Func<string?, string, string?> given, IReadOnlyDictionary<string, string> tags)
{
    public LoadedGraph Load(TemplateSource source)
    {
        try
        {
            return source switch
            {
                TemplateSource.Assembly assembly => Load(assembly),
                TemplateSource.SingleTemplate file => Load(source, TemplateFiles.Read(file.Path, file.Shown, mayBePipe: !file.IsFound)),
                TemplateSource.StandardInput input => Load(source, input.Content),
                _ => throw new ArgumentOutOfRangeException(nameof(source)),
            };
        }
        catch (AuditException failure)
        {
            return new() { Problems = [failure.Problem] };
        }
    }

    // A file in a folder is a template if it says so; anything else in JSON or YAML is not of interest.
    private static bool IsTemplate(Node root) =>
        root is MapNode map && map["Resources"] is MapNode resources
        && (map["AWSTemplateFormatVersion"] is not null || resources.Entries.Any(entry => (entry.Value as MapNode)?["Type"] is ScalarNode type && type.Text.Contains("::", StringComparison.Ordinal)));

    private static bool SaysTemplate(byte[] content, string shown) =>
        shown.Contains(".template", StringComparison.OrdinalIgnoreCase) || content.AsSpan().IndexOf("AWSTemplateFormatVersion"u8) >= 0;

    private static IEnumerable<ParameterName> Declared(Node root, string? stack) => ((root as MapNode)?["Parameters"] as MapNode)?.Entries.Select(entry => new ParameterName(stack, entry.Key)) ?? [];

    private LoadedGraph Load(TemplateSource source, byte[] content)
    {
        MapNode root;
        try
        {
            if (source.IsFound && !SaysTemplate(content, source.Shown) && content.AsSpan().IndexOf("Resources"u8) < 0)
            {
                return new();
            }

            root = TemplateText.Parse(content, source.Shown);
        }
        catch (AuditException) when (source.IsFound && !SaysTemplate(content, source.Shown))
        {
            return new();
        }

        if (source.IsFound && !IsTemplate(root))
        {
            return new();
        }

        var input = new StackInput
        {
            File = source.Shown,
            Root = root,
            Origin = new() { Template = source.Shown, Environment = environmentOf(new() { Tags = tags }) },
            Given = Given(null, _ => null),
        };
        var graph = TemplateGraph.Read([input]);
        return new() { Resources = graph.Resources, Problems = graph.Problems, Parameters = [.. Declared(root, null)] };
    }

    private LoadedGraph Load(TemplateSource.Assembly source)
    {
        var assembly = CloudAssembly.Read(source.Folder, source.Shown);
        var nestedProblems = new List<Problem>();
        var inputs = assembly.Stacks.Select(stack =>
        {
            var identity = new EnvironmentTarget { Stack = stack.Name, Account = stack.Account, Region = stack.Region, Tags = stack.Tags };
            return new StackInput
            {
                File = stack.File,
                Root = stack.Root,
                Origin = new() { Template = stack.File, Stack = stack.Name, Account = stack.Account, Region = stack.Region, Environment = environmentOf(identity) },
                Given = Given(stack.Name, stack.Parameter),
                ConstructPath = stack.Metadata.PathOf,
                Folder = stack.Folder,
            };
        });
        var graph = TemplateGraph.Read(inputs, (parent, resource) => Nested(parent, resource, nestedProblems));
        return new()
        {
            Resources = graph.Resources,
            Problems = [.. assembly.Problems, .. nestedProblems, .. graph.Problems],
            Warnings = [.. assembly.Warnings],
            Metadata = [.. assembly.Stacks.Select(stack => stack.Metadata)],
            Parameters = [.. assembly.Stacks.SelectMany(stack => Declared(stack.Root, stack.Name))],
        };
    }

    private static StackInput? Nested(StackInput parent, MapEntry resource, List<Problem> problems)
    {
        try
        {
            return CloudAssembly.Nested(parent, resource, parent.Folder ?? "");
        }
        catch (AuditException failure)
        {
            problems.Add(failure.Problem);
            return null;
        }
    }

    private Func<string, Node?> Given(string? stack, Func<string, Node?> otherwise) =>
        name => given(stack, name) is { } text ? new ScalarNode(text, ScalarKind.Text, default) : otherwise(name);
}
