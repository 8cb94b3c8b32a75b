using System.Collections.Immutable;
using Auditor.Configuration.Shapes;
using Policies.Model;

namespace Auditor.Configuration.Waivers;

/// <summary>Reads the waivers in the metadata of templates: <c>Metadata: Auditor: Waivers</c>, of a resource or of the whole template.</summary>
internal sealed class TemplateWaivers(PolicyDirectory policies, AuditConfiguration configuration, ICollection<Problem> problems)
{
    private readonly ImmutableArray<Waiver>.Builder _waivers = ImmutableArray.CreateBuilder<Waiver>();

    /// <summary>The waivers that were read.</summary>
    public ImmutableArray<Waiver> Waivers => _waivers.ToImmutable();

    /// <summary>Reads a resource's waivers; they are for it alone.</summary>
    public void Add(ResourceDefinition resource)
    {
        foreach (var attribute in resource.Attributes)
        {
            if (string.Equals(attribute.Key, "Metadata", StringComparison.Ordinal))
            {
                Add(attribute.Value, resource.Origin, WaiverShape.OfResource, new WaiverScope.Resource(resource.Origin, resource.LogicalId));
            }
        }
    }

    /// <summary>Reads the waivers of a template's own <c>Metadata</c>; they are for its resources.</summary>
    public void Add(Node metadata, ResourceOrigin template) => Add(metadata, template, WaiverShape.Shape, new WaiverScope.Template(template));

    private void Add(Node metadata, ResourceOrigin origin, Shape shape, WaiverScope scope)
    {
        if (metadata is not MapNode map || map["Auditor"] is not { } settings)
        {
            return;
        }

        var waivers = new Member("Waivers", "Findings and drift that are accepted until a day.", new ListShape(shape));
        var auditor = new ObjectShape([waivers], values => values);
        var reading = new Reading(origin.Template ?? "", ProblemKind.Template, policies, problems)
        {
            Environments = [.. configuration.Environments.Select(environment => environment.Name)],
            IgnoreCase = true,
        };
        if (auditor.Read(settings, "\"Auditor\"", reading) is MemberValues values)
        {
            var read = values.List<Waiver>(waivers);
            UnwaivablePolicy.Report(read, policies, configuration, ProblemKind.Template, problems);
            _waivers.AddRange(read.Select(waiver => waiver with { Scope = scope }));
        }
    }
}
