using System.Collections.Immutable;

namespace Auditor.Hosting.Pages.Policies;

/// <summary>The policies of a service.</summary>
internal sealed record PolicyServiceView(string Name, ImmutableArray<PolicyRowView> Policies);
