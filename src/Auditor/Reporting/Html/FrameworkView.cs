using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Auditor.Auditing;

namespace Auditor.Reporting.Html;

/// <summary>A framework's controls that the policies of the audit support.</summary>
internal sealed partial record FrameworkView(string Name, string Summary, ImmutableArray<FrameworkControlView> Controls)
{
    public static ImmutableArray<FrameworkView> Of(AuditResult result) =>
    [
        .. result.Policies
            .SelectMany(policy => policy.Controls.Select(control => (Control: control, Policy: policy)))
            .GroupBy(pair => pair.Control.Framework, StringComparer.Ordinal)
            .OrderBy(framework => framework.Key, StringComparer.Ordinal)
            .Select(framework => Of(framework.Key, [.. framework
                .GroupBy(pair => pair.Control.Id, StringComparer.Ordinal)
                .OrderBy(control => Digits().Replace(control.Key, digits => digits.Value.PadLeft(6, '0')), StringComparer.Ordinal)
                .Select(control => FrameworkControlView.Of(control.Key, [.. control.Select(pair => pair.Policy).DistinctBy(policy => policy.Id, StringComparer.Ordinal)]))])),
    ];

    private static FrameworkView Of(string name, ImmutableArray<FrameworkControlView> controls) => new(
        name,
        $"{Figures.Count(controls.Length, "control")}, {Figures.Number(controls.Count(control => control.State == "critical"))} with open violations",
        controls);

    // Padded, so that 10 comes after 9.
    [GeneratedRegex("[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Digits();
}
