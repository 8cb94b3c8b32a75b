using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Auditor.Auditing;
using Policies.Model;

namespace Auditor.Drift;

/// <summary>A difference between what is synthesized, deployed and live, as reports tell it.</summary>
internal sealed record Difference
{
    /// <summary>The identity, the same in every run: <c>1-</c> and a hash over resource, path, and whether it is a pending change.</summary>
    public required string Id { get; init; }

    public required DifferenceKind Kind { get; init; }

    /// <summary>The resource, as findings name it; of type <c>AWS::CloudFormation::Stack</c> where a stack as a whole is meant.</summary>
    public required AuditedResource Resource { get; init; }

    /// <summary>The path as findings have it, such as <c>Properties/MultiAZ</c>; null where the resource as a whole is meant.</summary>
    public string? Path { get; init; }

    /// <summary>What should be there: of drift what is deployed, of a pending change what is synthesized; null where nothing should. A secret is its hash.</summary>
    public JsonNode? Expected { get; init; }

    /// <summary>What is there: of drift what is live, of a pending change what is deployed; null where nothing is. A secret is its hash.</summary>
    public JsonNode? Actual { get; init; }

    /// <summary>Whether expected and actual are shown as hashes, because the property holds a secret.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Of drift, what the assembly now says of the property where that is not what is deployed; null where it says the same or there is no assembly.</summary>
    public JsonNode? Synthesized { get; init; }

    /// <summary>The ids of the policies that it makes fail, or would make fail once it is deployed; by severity, then id.</summary>
    public ImmutableArray<string> Policies { get; init; } = [];

    /// <summary>The highest severity of these policies; of a missing resource at least high, else at least low.</summary>
    public required Severity Severity { get; init; }

    /// <summary>How to mend it.</summary>
    public required string Remediation { get; init; }

    /// <summary>Where the property, or else the resource, stands in the synthesized template; null without an assembly.</summary>
    public Location? Location { get; init; }

    /// <summary>The code that created the construct, where the assembly tells.</summary>
    public Location? Source { get; init; }

    /// <summary>Who made an unmanaged resource, where CloudTrail tells; else null.</summary>
    public MadeBy? MadeBy { get; init; }

    /// <summary>The waiver that accepts it, or null.</summary>
    public AppliedWaiver? Waiver { get; init; }

    /// <summary><c>new</c>, <c>unchanged</c> where a baseline has it, or null without a baseline.</summary>
    public string? Baseline { get; init; }

    /// <summary>Whether it is at or over the threshold, not waived and not in the baseline.</summary>
    public bool Blocking { get; init; }
}
