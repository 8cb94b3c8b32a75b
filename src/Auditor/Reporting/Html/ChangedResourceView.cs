using System.Collections.Immutable;

namespace Auditor.Reporting.Html;

/// <summary>A live resource of which properties have changed.</summary>
internal sealed record ChangedResourceView(string Name, string Type, string Count, ImmutableArray<ChangedPropertyView> Properties);
