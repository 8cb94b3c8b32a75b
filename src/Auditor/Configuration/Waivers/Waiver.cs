using Auditor.Auditing;

namespace Auditor.Configuration.Waivers;

/// <summary>Accepts findings of a policy about resources.</summary>
internal sealed record Waiver
{
    /// <summary>The policy's id, or a pattern of ids.</summary>
    public required string Policy { get; init; }

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
