using System.Collections.Immutable;

namespace Auditor.Hosting.Pages.Policies;

/// <summary>The controls of a framework that a policy supports.</summary>
internal sealed record SupportedFrameworkView(string Name, string Path, ImmutableArray<SupportedControlView> Controls);
