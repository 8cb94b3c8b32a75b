using System.Collections.Immutable;
using Auditor.Hosting.Pages.Frameworks;
using Policies.Model;

namespace Auditor.Hosting.Pages.Policies;

/// <summary>The controls of a framework that a policy supports.</summary>
internal sealed record SupportedFrameworkView(string Name, string Path, ImmutableArray<SupportedControlView> Controls)
{
    /// <summary>Controls by framework.</summary>
    public static ImmutableArray<SupportedFrameworkView> Of(IEnumerable<Control> controls) =>
        [.. controls.GroupBy(control => control.Framework, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(Of)];

    private static SupportedFrameworkView Of(IGrouping<string, Control> framework)
    {
        var path = PageQuery.Path("frameworks", framework.Key);
        return new SupportedFrameworkView(
            framework.Key,
            path,
            [.. framework.DistinctBy(control => control.Id, StringComparer.Ordinal).Select(control => new SupportedControlView(control.Id, $"{path}#{ControlRowView.AnchorOf(control.Id)}", control.IsPartial))]);
    }
}
