using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using FakeAws.Seeding;

namespace Seeding;

/// <summary>The construct paths that the CDK notes in a template.</summary>
internal static class ConstructPaths
{
    private static readonly ConditionalWeakTable<SeededStack, JsonNode> Templates = [];

    public static string? Of(SeededStack stack, SeededResource resource) =>
        (string?)Templates.GetValue(stack, owner => JsonNode.Parse(owner.Template)!["Resources"]!)[resource.LogicalId]!["Metadata"]?["aws:cdk:path"];
}
