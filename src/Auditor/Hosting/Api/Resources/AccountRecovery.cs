using System.Collections.Immutable;
using Auditor.Auditing;

namespace Auditor.Hosting.Api.Resources;

/// <summary>What an account can reach after a disruption.</summary>
/// <param name="Account">The account.</param>
/// <param name="Environments">Its environments, with their objectives.</param>
/// <param name="Estimates">The estimates.</param>
internal sealed record AccountRecovery(string Account, ImmutableArray<EnvironmentSummary> Environments, ImmutableArray<RecoveryEstimate> Estimates);
