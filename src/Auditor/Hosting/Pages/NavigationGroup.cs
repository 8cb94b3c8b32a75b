using System.Collections.Immutable;

namespace Auditor.Hosting.Pages;

/// <summary>Entries of the navigation that belong together.</summary>
internal sealed record NavigationGroup(string Name, ImmutableArray<NavigationEntry> Entries);
