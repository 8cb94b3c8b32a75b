using System.Collections.Immutable;
using Auditor.Configuration.Parameters;
using Policies.Model;

namespace Auditor.Templates;

/// <summary>A source's resources, with what else is known of them.</summary>
internal sealed record LoadedGraph
{
    public required TemplateSource Source { get; init; }

    public ImmutableArray<ResourceDefinition> Resources { get; init; } = [];

    public ImmutableArray<Problem> Problems { get; init; } = [];

    public ImmutableArray<Problem> Warnings { get; init; } = [];

    /// <summary>The metadata of an assembly's stacks, by the origin of their resources.</summary>
    public ImmutableArray<ConstructMetadata> Metadata { get; init; } = [];

    /// <summary>The parameters that the templates declare, for telling given ones that nobody wants.</summary>
    public ImmutableArray<ParameterName> Parameters { get; init; } = [];
}
