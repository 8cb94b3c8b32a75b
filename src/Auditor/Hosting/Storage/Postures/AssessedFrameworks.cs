using System.Collections.Immutable;
using Auditor.Auditing;

namespace Auditor.Hosting.Storage.Postures;

/// <summary>The frameworks over all accounts.</summary>
/// <param name="Frameworks">Each with what its controls came to.</param>
/// <param name="Policies">The policies that took part, with their evaluations over all accounts.</param>
internal sealed record AssessedFrameworks(ImmutableArray<FrameworkResult> Frameworks, ImmutableArray<PolicyDescription> Policies);
