using System.Collections.Immutable;
using Policies.Model;

namespace Auditor.Templates;

/// <summary>The resources of one template or of one cloud assembly, with what could not be read.</summary>
internal sealed record TemplateGraph(ImmutableArray<ResourceDefinition> Resources, ImmutableArray<Problem> Problems)
{
    private const int MostNested = 50;

    /// <summary>Evaluates stacks that may refer to each other, and the stacks nested in them.</summary>
    /// <param name="inputs">The stacks.</param>
    /// <param name="nested">Finds the template of a nested stack by its resource; null where it cannot be read.</param>
    public static TemplateGraph Read(IEnumerable<StackInput> inputs, Func<StackInput, MapEntry, StackInput?>? nested = null)
    {
        var problems = new List<Problem>();
        var assembly = new StackSet();
        foreach (var input in inputs)
        {
            try
            {
                Add(input, assembly, problems, nested, depth: 0);
            }
            catch (AuditException failure)
            {
                problems.Add(failure.Problem);
            }
        }

        var resources = ImmutableArray.CreateBuilder<ResourceDefinition>();
        foreach (var stack in assembly.Stacks)
        {
            try
            {
                resources.AddRange(stack.Resolve());
            }
            catch (AuditException failure)
            {
                problems.Add(failure.Problem);
            }
        }

        return new(resources.DrainToImmutable(), [.. problems.Distinct()]);
    }

    private static Stack? Add(StackInput input, StackSet assembly, List<Problem> problems, Func<StackInput, MapEntry, StackInput?>? nested, int depth)
    {
        // CDK writes stacks without a resource too; what its manifest lists is a template.
        if (input.Root is not MapNode root || (root["Resources"] is not MapNode && (input.Folder is null || root["Resources"] is not null)))
        {
            problems.Add(new(ProblemKind.Template, "this is no CloudFormation template: it has no object \"Resources\"", input.File, 1, 1));
            return null;
        }

        var stack = new Stack(input, assembly, problems);
        assembly.Add(stack);
        foreach (var entry in nested is null ? [] : stack.Resources)
        {
            if (entry.Value is MapNode body && body["Type"] is ScalarNode { Text: "AWS::CloudFormation::Stack" } && stack.Definition(entry.Key) is { } definition
                && nested!(input, entry) is { } child)
            {
                if (depth == MostNested)
                {
                    stack.Report($"stacks are nested more than {MostNested} deep; does one contain itself?", entry.KeyPosition);
                    break;
                }

                var given = (body["Properties"] as MapNode)?["Parameters"] as MapNode;
                var wired = child with
                {
                    Condition = definition.Condition,
                    Given = name => given?[name] is { } value ? stack.Resolver.Resolve(value) : null,
                };
                if (Add(wired, assembly, problems, nested, depth + 1) is { } added)
                {
                    stack.Nested[entry.Key] = added;
                }
            }
        }

        return stack;
    }
}
