namespace Auditor.Auditing;

/// <summary>A resource as results name it.</summary>
internal sealed record AuditedResource
{
    public required string Type { get; init; }

    public required string LogicalId { get; init; }

    /// <summary>The template's path as it was given, or null for a live resource.</summary>
    public string? Template { get; init; }

    public string? Stack { get; init; }

    public string? Environment { get; init; }

    public string? ConstructPath { get; init; }

    public string? PhysicalId { get; init; }

    public string? Arn { get; init; }

    public string? Account { get; init; }

    public string? Region { get; init; }

    /// <summary>What tells a live resource from others, in every scan: account, region, type and ARN or physical id.</summary>
    public string Key => string.Join('\n', Account, Region, Type, Arn ?? PhysicalId ?? LogicalId);

    /// <summary>What a person calls it: the construct path where there is one, else the logical id.</summary>
    public string Name => ConstructPath ?? LogicalId;
}
