namespace Auditor.Hosting.Pages.Overview;

/// <summary>One severity of the chart.</summary>
/// <param name="Chip">The class that colours it.</param>
/// <param name="Shape">Its outline.</param>
internal sealed record TrendLayerView(string Chip, string Shape);
