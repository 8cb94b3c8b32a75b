using System.Collections.Immutable;
using Policies.Model;

namespace Auditor.Authoring;

/// <summary>Policies, and what they support of each framework.</summary>
/// <param name="Policies">The policies, by id.</param>
/// <param name="Frameworks">The frameworks, by name; of each control the policies among these that support it.</param>
internal sealed record Catalogue(ImmutableArray<PolicyManual> Policies, ImmutableArray<FrameworkCoverage> Frameworks);
