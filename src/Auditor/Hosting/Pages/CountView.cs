using Auditor.Reporting;

namespace Auditor.Hosting.Pages;

/// <summary>A count, and the page of what is counted.</summary>
/// <param name="Label">What is counted.</param>
/// <param name="Count">How many.</param>
/// <param name="State">The class that colours it.</param>
/// <param name="Path">Where they are listed, or null.</param>
internal sealed record CountView(string Label, string Count, string State, string? Path)
{
    public static CountView Of(string label, long count, string state, string? path) => new(label, Figures.Number(count), count == 0 ? "zero" : state, count == 0 ? null : path);
}
