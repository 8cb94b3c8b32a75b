using System.Collections.Immutable;

namespace Auditor.Hosting.Pages.Frameworks;

/// <summary>The frameworks.</summary>
internal sealed record FrameworkListView(string Lead, ImmutableArray<FrameworkSummaryView> Frameworks);
