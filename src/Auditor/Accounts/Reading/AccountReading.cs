using System.Collections.Immutable;
using Auditor.Auditing;
using Policies.Model;

namespace Auditor.Accounts.Reading;

/// <summary>What was read of an account.</summary>
/// <param name="Resources">The resources, ordered by type, region and id.</param>
/// <param name="Unread">What was to be read and was not.</param>
/// <param name="Coverage">What was read of which type and where, and what not.</param>
/// <param name="Templates">What the stacks' templates say of themselves.</param>
internal sealed record AccountReading(
    ImmutableArray<ResourceDefinition> Resources,
    ImmutableArray<UnreadResources> Unread,
    ImmutableArray<CoverageEntry> Coverage,
    ImmutableArray<DeployedTemplate> Templates);
