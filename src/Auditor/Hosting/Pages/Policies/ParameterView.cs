using System.Collections.Immutable;

namespace Auditor.Hosting.Pages.Policies;

/// <summary>A parameter of a policy, and what <c>policies.json</c> sets it to.</summary>
internal sealed record ParameterView(string Name, string Type, string Default, ImmutableArray<SettingView> Set, string Description);
