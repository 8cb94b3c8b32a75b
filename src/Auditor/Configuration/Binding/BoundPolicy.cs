using Policies.Model;

namespace Auditor.Configuration.Binding;

/// <summary>A policy as it takes part in an environment.</summary>
/// <param name="Policy">The policy with its parameters.</param>
/// <param name="Severity">How much its findings matter there.</param>
/// <param name="Waivable">Whether its findings can be waived.</param>
internal sealed record BoundPolicy(Policy Policy, Severity Severity, bool Waivable)
{
    public string Id { get; } = Policy.Metadata.Id;
}
