using System.Collections.Immutable;
using Policies.Model;

namespace Auditor.Templates;

/// <summary>The resources of one template or of one cloud assembly, with what could not be read.</summary>
internal sealed record TemplateGraph(ImmutableArray<ResourceDefinition> Resources, ImmutableArray<Problem> Problems)
{
    // As many resources as CloudFormation allows in one operation on nested stacks.
    private const int MostNested = 2500;
    private const int Deepest = 50;

    /// <summary>Evaluates stacks that may refer to each other, and the stacks nested in them.</summary>
    /// <param name="inputs">The stacks.</param>
    /// <param name="nested">Finds the template of a nested stack by its resource; null where it cannot be read.</param>
    /// <param name="exports">What stacks export that are not among these; null where it is not known.</param>
    public static TemplateGraph Read(IEnumerable<StackInput> inputs, Func<StackInput, MapEntry, StackInput?>? nested = null, Func<ResourceOrigin, string, Node?>? exports = null)
    {
        var problems = new List<Problem>();
        var assembly = new StackSet(exports);
        foreach (var input in inputs)
        {
            try
            {
                Add(input, assembly, problems, nested, [input.File]);
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

    // Of a deployed stack CloudFormation tells the value even where what the parent hands over cannot be known.
    private static Node? Given(string name, Node? handed, Stack parent, StackInput child) =>
        handed is null ? child.Given(name)
        : parent.Resolver.Resolve(handed) is var resolved && resolved is UnknownNode ? child.Given(name) ?? resolved
        : resolved;

    private static Stack? Add(StackInput input, StackSet assembly, List<Problem> problems, Func<StackInput, MapEntry, StackInput?>? nested, ImmutableArray<string> within)
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
                if (within.Contains(child.File, StringComparer.Ordinal))
                {
                    stack.Report($"the stack {entry.Key} contains itself: {string.Join(" → ", within.Append(child.File))}", entry.KeyPosition);
                    continue;
                }

                if (within.Length > Deepest || assembly.Nested >= MostNested)
                {
                    stack.Report(within.Length > Deepest ? $"stacks are nested more than {Deepest} deep" : $"there are more than {MostNested} nested stacks; the others are not audited", entry.KeyPosition);
                    break;
                }

                assembly.Nested++;

                var given = (body["Properties"] as MapNode)?["Parameters"] as MapNode;
                var wired = child with
                {
                    Condition = definition.Condition,
                    Prefix = $"{input.Prefix}{entry.Key}.",
                    Given = name => Given(name, given?[name], stack, child),
                };
                if (Add(wired, assembly, problems, nested, [.. within, child.File]) is { } added)
                {
                    stack.Nested[entry.Key] = added;
                }
            }
        }

        return stack;
    }
}
