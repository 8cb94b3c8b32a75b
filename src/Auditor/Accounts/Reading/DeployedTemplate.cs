using Policies.Model;

namespace Auditor.Accounts.Reading;

/// <summary>What a stack's template says of itself.</summary>
/// <param name="Origin">The stack.</param>
/// <param name="Metadata">The template's <c>Metadata</c>, which may hold waivers.</param>
internal sealed record DeployedTemplate(ResourceOrigin Origin, Node Metadata);
