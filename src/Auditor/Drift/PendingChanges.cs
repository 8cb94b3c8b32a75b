using System.Collections.Immutable;
using Auditor.Drift.Comparing;
using Policies.Model;
using Policies.Resources;

namespace Auditor.Drift;

/// <summary>Compares what is synthesized with the templates of the deployed stacks.</summary>
/// <param name="synthesized">The resources of the assembly, as they would be deployed.</param>
/// <param name="deployed">The resources of the deployed templates.</param>
internal sealed class PendingChanges(IEnumerable<ResourceDefinition> synthesized, IEnumerable<ResourceDefinition> deployed)
{
    // What CDK notes about itself changes with every version of it.
    private const string CdkMetadata = "AWS::CDK::Metadata";
    private const string CdkMetadataRow = "cdk-metadata";
    private const string ToolMetadata = "aws:";

    // What a deployment would act on beside the properties.
    private static readonly string[] Attributes = ["DeletionPolicy", "UpdateReplacePolicy", "CreationPolicy", "UpdatePolicy"];

    private readonly ILookup<(string? Stack, string? Region), ResourceDefinition> _synthesized = ByStack(synthesized);
    private readonly ILookup<(string? Stack, string? Region), ResourceDefinition> _deployed = ByStack(deployed);

    /// <summary>The changes of a stack that is deployed.</summary>
    public StackComparison Compare(string stack, string? region)
    {
        var (differences, tally) = (ImmutableArray.CreateBuilder<FoundDifference>(), new DriftTally());
        var old = new Dictionary<string, ResourceDefinition>(StringComparer.Ordinal);
        foreach (var resource in _deployed[(stack, region)])
        {
            old[resource.LogicalId] = resource;
        }

        foreach (var resource in _synthesized[(stack, region)])
        {
            if (!old.Remove(resource.LogicalId, out var before))
            {
                differences.Add(new(DifferenceKind.PendingChange, resource, null, resource.Properties, null));
            }
            else if (before.Type != resource.Type)
            {
                differences.Add(new(DifferenceKind.PendingChange, resource, "Type", Text(resource.Type), Text(before.Type)));
            }
            else if (resource.Type == CdkMetadata)
            {
                tally.EquivalentWhole(resource.Type, CdkMetadataRow);
            }
            else
            {
                var comparison = Compare(resource, before);
                tally.Add(resource.Type, comparison);
                differences.AddRange(comparison.Differences.Select(one => new FoundDifference(DifferenceKind.PendingChange, resource, one.Path, one.Expected, one.Actual) { ExpectedIn = resource, ActualIn = before }));
                differences.AddRange(OfAttributes(resource, before));
            }
        }

        differences.AddRange(old.Values.Where(resource => resource.Type != CdkMetadata).Select(resource => new FoundDifference(DifferenceKind.PendingChange, resource, null, null, resource.Properties)));
        return new(differences.DrainToImmutable(), tally, 0);
    }

    private static ILookup<(string? Stack, string? Region), ResourceDefinition> ByStack(IEnumerable<ResourceDefinition> resources) =>
        resources.Where(resource => resource.Type != TemplateFile.Type).ToLookup(resource => (resource.Origin.Stack, resource.Origin.Region));

    private static ResourceComparison Compare(ResourceDefinition resource, ResourceDefinition before) => ResourceComparer.Compare(
        resource.Type,
        resource.Properties as MapNode ?? new([], default),
        before.Properties as MapNode ?? new([], default),
        new() { IsOfTemplates = true, Account = resource.Origin.Account, Region = resource.Origin.Region });

    private static IEnumerable<FoundDifference> OfAttributes(ResourceDefinition resource, ResourceDefinition before)
    {
        foreach (var name in Attributes)
        {
            var (after, was) = (Attribute(resource, name), Attribute(before, name));
            if ((after is null ? null : NodeText.Symbol(after)) != (was is null ? null : NodeText.Symbol(was)))
            {
                yield return new(DifferenceKind.PendingChange, resource, name, after, was);
            }
        }

        var (metadata, older) = (Metadata(resource), Metadata(before));
        foreach (var key in metadata.Keys.Union(older.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (after, was) = (metadata.GetValueOrDefault(key), older.GetValueOrDefault(key));
            if ((after is null ? null : NodeText.Symbol(after)) != (was is null ? null : NodeText.Symbol(was)))
            {
                yield return new(DifferenceKind.PendingChange, resource, $"Metadata/{key}", after, was);
            }
        }
    }

    // What tools note there changes nothing that is deployed.
    private static Dictionary<string, Node> Metadata(ResourceDefinition resource) =>
        (Attribute(resource, "Metadata") as MapNode)?.Entries.Where(entry => !entry.Key.StartsWith(ToolMetadata, StringComparison.Ordinal)).ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal)
        ?? [];

    private static Node? Attribute(ResourceDefinition resource, string name) => resource.Attributes.FirstOrDefault(entry => entry.Key == name).Value;

    private static ScalarNode Text(string text) => new(text, ScalarKind.Text, default);
}
