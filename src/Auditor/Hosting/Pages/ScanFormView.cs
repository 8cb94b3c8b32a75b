namespace Auditor.Hosting.Pages;

/// <summary>The button that has something scanned now.</summary>
/// <param name="Form">The field that proves where the form comes from.</param>
/// <param name="Account">The account, or null for all.</param>
/// <param name="Label">What the button says.</param>
internal sealed record ScanFormView(FormToken Form, string? Account, string Label)
{
    /// <summary>The button for those who may press it, else null.</summary>
    public static ScanFormView? For(PageRequest request, string? account, string label) => request is { Viewer.MayScan: true, Form: { } form } ? new(form, account, label) : null;
}
