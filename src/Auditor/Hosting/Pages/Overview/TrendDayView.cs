using System.Collections.Immutable;

namespace Auditor.Hosting.Pages.Overview;

/// <summary>A day of the chart.</summary>
/// <param name="Day">The day.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Width">How wide it is.</param>
/// <param name="Title">What it comes to, in a line.</param>
/// <param name="Counts">The counts from critical to low, and their sum.</param>
internal sealed record TrendDayView(string Day, string Start, string Width, string Title, ImmutableArray<string> Counts);
