namespace Auditor.Reporting.Pictures;

/// <summary>What is to be seen on a box: how many findings there are, the worst severity, and where they are.</summary>
/// <param name="Count">How many.</param>
/// <param name="State">The class that colours it, such as <c>critical</c>.</param>
/// <param name="Text">The same in words: <c>3 findings, the worst critical</c>.</param>
/// <param name="Link">The address of the findings, such as <c>#1-0a1b…</c>; null where there is none. It must be one that the page made.</param>
internal sealed record PictureMark(int Count, string State, string Text, string? Link);
