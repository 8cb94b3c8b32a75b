using Auditor.Accounts.Reads;

namespace Auditor.Drift;

/// <summary>Where two values are compared.</summary>
internal sealed record ComparisonContext
{
    /// <summary>The account's twelve digits, by which <c>123456789012</c> and <c>arn:aws:iam::123456789012:root</c> are one principal; null where it is not known.</summary>
    public string? Account { get; init; }

    /// <summary>The region, or null where there is none.</summary>
    public string? Region { get; init; }

    /// <summary>The partition, such as <c>aws</c>.</summary>
    public string Partition { get; init; } = "aws";

    /// <summary>The physical id of the resource, by which a generated name is told; null where it is not known.</summary>
    public string? PhysicalId { get; init; }

    /// <summary>How the type is read, which tells the properties that no call answers; null where it is not read from accounts.</summary>
    public TypeRead? Read { get; init; }

    /// <summary>
    /// Whether the actual side is a template too: then a silent property is one that is not set, nothing is filled in by AWS, and references, functions and
    /// unknown values are equal by their symbols.
    /// </summary>
    public bool IsOfTemplates { get; init; }

    /// <summary>The tags of the stack, which CloudFormation hands on to its resources.</summary>
    public IReadOnlyDictionary<string, string> StackTags { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// Properties that something else is allowed to move: an autoscaler the desired count of its service. The key is the property's path, the value names
    /// the mover.
    /// </summary>
    public IReadOnlyDictionary<string, string> Moved { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
