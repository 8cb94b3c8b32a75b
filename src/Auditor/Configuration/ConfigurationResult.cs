using System.Collections.Immutable;

namespace Auditor.Configuration;

/// <summary>A configuration that was read, and everything that is wrong with it.</summary>
/// <param name="Configuration">As much of it as could be read.</param>
/// <param name="Problems">What is wrong, in the order of the file; empty if nothing is.</param>
internal sealed record ConfigurationResult(AuditConfiguration Configuration, ImmutableArray<Problem> Problems);
