using System.Collections.Immutable;
using Auditor.Auditing;
using Auditor.Configuration.Parameters;
using Policies.Model;

namespace Auditor.Templates;

/// <summary>The resources of a template, an assembly or an account, with what else is known of them.</summary>
internal sealed record LoadedGraph
{
    public ImmutableArray<ResourceDefinition> Resources { get; init; } = [];

    public ImmutableArray<Problem> Problems { get; init; } = [];

    public ImmutableArray<Problem> Warnings { get; init; } = [];

    /// <summary>The metadata of an assembly's stacks, by the origin of their resources.</summary>
    public ImmutableArray<ConstructMetadata> Metadata { get; init; } = [];

    /// <summary>What was to be read of an account and was not.</summary>
    public ImmutableArray<UnreadResources> Unread { get; init; } = [];

    /// <summary>What was read of an account, and what not.</summary>
    public ImmutableArray<CoverageEntry> Coverage { get; init; } = [];

    /// <summary>The parameters that the templates declare, for telling given ones that nobody wants.</summary>
    public ImmutableArray<ParameterName> Parameters { get; init; } = [];
}
