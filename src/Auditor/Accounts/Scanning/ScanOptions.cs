using Auditor.Accounts.Reading;
using Auditor.Auditing;
using Auditor.Drift;
using Policies.Model;

namespace Auditor.Accounts.Scanning;

/// <summary>What of the accounts is scanned.</summary>
internal sealed record ScanOptions
{
    /// <summary>The types that are judged; null for all. Others are read as far as policies follow references to them.</summary>
    public IReadOnlySet<string>? Types { get; init; }

    /// <summary>Only resources that changed since then are judged, and those of which nobody knows when they changed; null for all.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Where the resources are read.</summary>
    public ReadSource Source { get; init; }

    /// <summary>What of the stacks is compared with what they made; null where nothing is.</summary>
    public DriftScope? Drift { get; init; }

    /// <summary>Whether only differences are told, and no findings.</summary>
    public bool IsDriftOnly { get; init; }

    /// <summary>Whether the result keeps the live resources with their properties.</summary>
    public bool KeepsResources { get; init; }

    /// <summary>Whether what could not be read fails the scan.</summary>
    public bool IsStrict { get; init; }

    /// <summary>What is judged, for the result.</summary>
    public JudgedPart Judged => new(Types is null ? [] : [.. Types.Order(StringComparer.Ordinal)], Since, IsDriftOnly);

    /// <summary>Whether a resource is judged.</summary>
    public bool Judges(ResourceDefinition resource) => Types?.Contains(resource.Type) is not false && !(resource.Changed < Since);
}
