using System.Collections.Immutable;

namespace Auditor.Hosting.Pages.Policies;

/// <summary>A policy in the list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it asserts.</param>
/// <param name="Path">Its page.</param>
/// <param name="Severity">How much a finding matters here.</param>
/// <param name="Note">Where it takes no part, or null.</param>
/// <param name="Counts">Its findings.</param>
internal sealed record PolicyRowView(string Id, string Title, string Path, string Severity, string? Note, ImmutableArray<CountView> Counts);
