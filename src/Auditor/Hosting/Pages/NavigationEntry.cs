namespace Auditor.Hosting.Pages;

/// <summary>An entry of the navigation.</summary>
/// <param name="Path">The page, below the prefix.</param>
/// <param name="Label">Its name.</param>
/// <param name="Current">What <c>aria-current</c> says: <c>page</c>, <c>true</c> where a page below it is shown, or null.</param>
internal sealed record NavigationEntry(string Path, string Label, string? Current);
