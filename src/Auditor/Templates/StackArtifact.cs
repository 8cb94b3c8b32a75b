using Policies.Model;

namespace Auditor.Templates;

/// <summary>A stack that an assembly's manifest lists.</summary>
/// <param name="Id">The artifact's id.</param>
/// <param name="Body">The artifact as the manifest has it.</param>
/// <param name="File">The template's path as it was given.</param>
/// <param name="Folder">The folder of the assembly that lists it.</param>
/// <param name="Root">The parsed template.</param>
/// <param name="Metadata">What is known of its constructs.</param>
internal sealed record StackArtifact(string Id, MapNode Body, string File, string Folder, MapNode Root, ConstructMetadata Metadata)
{
    /// <summary>The name that the stack is deployed by.</summary>
    public string Name => (Properties?["stackName"] as ScalarNode)?.Text ?? Id;

    /// <summary>The account, or null where it is decided on deployment.</summary>
    public string? Account => Environment(0, "unknown-account", "current_account");

    /// <summary>The region, or null where it is decided on deployment.</summary>
    public string? Region => Environment(1, "unknown-region", "current_region");

    /// <summary>The stack's tags.</summary>
    public IReadOnlyDictionary<string, string> Tags =>
        ((Properties?["tags"] as MapNode)?.Entries ?? []).Where(tag => tag.Value is ScalarNode).ToDictionary(tag => tag.Key, tag => ((ScalarNode)tag.Value).Text, StringComparer.Ordinal);

    private MapNode? Properties => Body["properties"] as MapNode;

    /// <summary>The value that the manifest gives to a parameter, or null.</summary>
    public Node? Parameter(string name) => (Properties?["parameters"] as MapNode)?[name];

    // aws://123456789012/us-east-1
    private string? Environment(int part, params ReadOnlySpan<string> undecided)
    {
        const string Scheme = "aws://";
        var text = (Body["environment"] as ScalarNode)?.Text;
        var parts = text?.StartsWith(Scheme, StringComparison.Ordinal) is true ? text[Scheme.Length..].Split('/') : [];
        return part < parts.Length && !undecided.Contains(parts[part]) ? parts[part] : null;
    }
}
