using System.Collections.Immutable;
using System.Text;
using Auditor.Auditing;
using Auditor.Reporting.Html;

namespace Auditor.Hosting.Pages.Frameworks;

/// <summary>A control of a framework.</summary>
/// <param name="Anchor">Its id in the page.</param>
/// <param name="Id">The framework's number of it.</param>
/// <param name="Title">What it is about.</param>
/// <param name="IsPartial">Whether policies support it in part only.</param>
/// <param name="State">The class that colours the verdict.</param>
/// <param name="Verdict">What its policies came to.</param>
/// <param name="Evidence">How many evaluations that rests on, in words, or null.</param>
/// <param name="Policies">The policies.</param>
internal sealed record ControlRowView(string Anchor, string Id, string Title, bool IsPartial, string State, string Verdict, string? Evidence, ImmutableArray<ControlPolicyRowView> Policies)
{
    /// <summary>An id for an element, of a control's number.</summary>
    public static string AnchorOf(string control)
    {
        var anchor = new StringBuilder("control-");
        foreach (var character in control)
        {
            anchor.Append(char.IsAsciiLetterOrDigit(character) || character is '.' or '-' ? character : '_');
        }

        return anchor.ToString();
    }

    public static ControlRowView Of(ControlResult control, IReadOnlyDictionary<string, ControlPolicyView> described, IReadOnlyDictionary<string, PolicyCounts> counts)
    {
        var view = ControlView.Of(control, described);
        var judged = control.Counts.Compliant + control.Counts.NonCompliant + control.Counts.Unknown + control.Counts.Waived;
        return new ControlRowView(
            AnchorOf(control.Id),
            control.Id,
            control.Title,
            control.IsPartial,
            view.State,
            view.Verdict,
            judged > 0 ? Auditor.Reporting.Figures.Count(judged, "evaluation") : null,
            [.. control.Policies.Select(policy => ControlPolicyRowView.Of(policy, counts.GetValueOrDefault(policy)))]);
    }
}
