using System.Collections.Immutable;
using Auditor.Hosting.Pages.Assets;

namespace Auditor.Hosting.Pages;

/// <summary>What is around every page.</summary>
internal sealed record FrameView
{
    private static readonly (string Name, (string Path, string Label)[] Entries)[] ForEverybody =
    [
        ("State", [("/", "Overview"), ("/findings", "Findings"), ("/drift", "Drift"), ("/recovery", "Recovery"), ("/waivers", "Waivers")]),
        ("Subject", [("/resources", "Resources"), ("/pictures", "Pictures"), ("/policies", "Policies"), ("/frameworks", "Frameworks")]),
        ("Work", [("/accounts", "Accounts"), ("/scans", "Scans"), ("/coverage", "Coverage")]),
    ];

    private static readonly (string Name, (string Path, string Label)[] Entries) ForOperators = ("Operation", [("/audit", "Audit log"), ("/tokens", "Tokens")]);

    public required string Title { get; init; }

    public required ImmutableArray<NavigationGroup> Navigation { get; init; }

    public required PageAssets Assets { get; init; }

    public required Viewer Viewer { get; init; }

    /// <summary>The field of the form that logs out, or null.</summary>
    public required FormToken? LogOut { get; init; }

    public required string Version { get; init; }

    public required bool IsLive { get; init; }

    /// <summary>The template of the content.</summary>
    public required string Template { get; init; }

    /// <summary>What the content shows.</summary>
    public required object Page { get; init; }

    public static FrameView Of(PageAnswer answer, PageRequest request, PageAssets assets) => new()
    {
        Title = answer.Title,
        Navigation = [.. (!request.Viewer.IsKnown ? [] : request.Viewer.MayAdminister ? [.. ForEverybody, ForOperators] : ForEverybody).Select(group => new NavigationGroup(
            group.Name,
            [.. group.Entries.Select(entry => new NavigationEntry(entry.Path, entry.Label, entry.Path != answer.Section ? null : entry.Path == request.Path ? "page" : "true"))]))],
        Assets = assets,
        Viewer = request.Viewer,
        LogOut = request.Viewer.IsLoggedIn ? request.Form : null,
        Version = Tool.Version,
        IsLive = answer.IsLive,
        Template = answer.Template,
        Page = answer.Model,
    };
}
