namespace Auditor.Reporting.Pictures;

/// <summary>What is to be seen on a box: how many findings there are, the worst severity, and where they are.</summary>
/// <param name="Count">How many.</param>
/// <param name="State">The class that colours it, such as <c>critical</c>.</param>
/// <param name="Text">The same in words: <c>3 findings, the worst critical</c>.</param>
/// <param name="Link">The address of the findings, a place on the page or a path of the same site; any other is left out.</param>
internal sealed record PictureMark(int Count, string State, string Text, string? Link)
{
    /// <summary>The address of the findings, or null where there is none.</summary>
    public string? Link { get; init => field = IsOfSite(value) ? value : null; } = IsOfSite(Link) ? Link : null;

    private static bool IsOfSite(string? link) => link is ['#', ..] or ['/'] or ['/', not ('/' or '\\'), ..];
}
