namespace Policies.Model;

/// <summary>What a person needs to know about a policy; a policy's metadata is its documentation. A half-described policy does not compile.</summary>
public sealed record PolicyMetadata
{
    /// <summary>The id: folder and class name in kebab case, assigned once and never reused.</summary>
    public required string Id { get; init; }

    /// <summary>The state it asserts, in one sentence without a full stop.</summary>
    public required string Title { get; init; }

    /// <summary>Why the state matters.</summary>
    public required string Rationale { get; init; }

    /// <summary>What to change, in one line.</summary>
    public required string Remediation { get; init; }

    /// <summary>How much a finding matters, unless <c>policies.json</c> says otherwise.</summary>
    public required Severity Severity { get; init; }
}
