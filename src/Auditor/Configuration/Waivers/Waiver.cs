using Auditor.Auditing;

namespace Auditor.Configuration.Waivers;

/// <summary>Accepts findings of a policy about resources, or drift of them.</summary>
internal sealed record Waiver
{
    /// <summary>What stands in place of a policy's id in a waiver of drift. No policy may be called so, and no pattern of ids stands for it.</summary>
    public const string OfDrift = "drift";

    /// <summary>The policy's id, a pattern of ids, or <see cref="OfDrift"/>.</summary>
    public required string Policy { get; init; }

    /// <summary>Of drift, the path of the property or a pattern of paths, which are for what lies within as well; null for any difference.</summary>
    public string? Property { get; init; }

    /// <summary>The resource or a pattern of resources; null for every one in the scope.</summary>
    public string? Resource { get; init; }

    /// <summary>The environment, or null for any.</summary>
    public string? Environment { get; init; }

    /// <summary>What it cannot reach beyond, because of where it is written; null for <c>policies.json</c>.</summary>
    public WaiverScope? Scope { get; init; }

    public required string Reason { get; init; }

    /// <summary>Who answers for it; null for an acknowledgement of CDK.</summary>
    public string? Owner { get; init; }

    /// <summary>The last day it counts; null for an acknowledgement of CDK.</summary>
    public DateOnly? Expires { get; init; }

    /// <summary>Where it stands.</summary>
    public required Location Source { get; init; }

    /// <summary>Whether it accepts drift, and not findings.</summary>
    public bool IsOfDrift => Policy is OfDrift;

    /// <summary>Whether it is for a difference at a path, or with null in the resource as a whole, whatever the resource and the day.</summary>
    public bool CoversProperty(string? path) => Property is null || (path is not null && ResourcePattern.CoversPath(Property, path));

    /// <summary>Whether it is for a resource, whatever the policy and the day.</summary>
    public bool Covers(AuditedResource resource) =>
        (Environment is null || string.Equals(Environment, resource.Environment, StringComparison.Ordinal))
        && (Scope?.Contains(resource) ?? true)
        && (Resource is null || Names(Resource, resource));

    /// <summary>What a report shows of it.</summary>
    public AppliedWaiver Apply() => new(Reason, Owner, Expires, Source);

    private static bool Names(string pattern, AuditedResource resource) =>
        Wildcard.Matches(pattern, resource.LogicalId)
        || (resource.ConstructPath is { } path && ResourcePattern.CoversPath(pattern, path))
        || (resource.PhysicalId is { } id && Wildcard.Matches(pattern, id))
        || (resource.Arn is { } arn && Wildcard.Matches(pattern, arn));
}
