using System.Collections.Immutable;
using Auditor.Auditing;
using Auditor.Hosting.Filters;
using Auditor.Hosting.Pages.Errors;
using Auditor.Hosting.Storage;
using Auditor.Hosting.Storage.Postures;
using Auditor.Reporting;

namespace Auditor.Hosting.Pages.Frameworks;

/// <summary>The frameworks, and what was found of each control.</summary>
internal sealed class FrameworkPages(HostSettings settings, Store store, VersionedMemory memory) : IPages
{
    private const string Section = "/frameworks";

    private static readonly ImmutableArray<(ControlOutcome Outcome, string Label)> Outcomes =
    [
        (ControlOutcome.NonCompliant, "Non-compliant"),
        (ControlOutcome.Unknown, "Not known"),
        (ControlOutcome.NotSelected, "Not looked at in full"),
        (ControlOutcome.Waived, "Waived"),
        (ControlOutcome.Compliant, "Without violation found"),
        (ControlOutcome.NotApplicable, "With nothing to judge"),
        (ControlOutcome.NotCovered, "That no policy supports"),
    ];

    public void Map(PageRoutes routes)
    {
        routes.Get(Section, ListAsync);
        routes.Get(Section + "/{name}", ShowAsync);
    }

    private async Task<PageAnswer> ListAsync(PageRequest request)
    {
        var assessed = await AssessAsync(request);
        return new PageAnswer("Frameworks", Section, "pages/frameworks", new FrameworkListView(
            "What the policies say about the frameworks' controls, over every account that was scanned. \"Without violation found\" speaks of the policies that support a control, in what was read; no set of policies fulfils a control alone.",
            [.. assessed.Frameworks.Select(FrameworkSummaryView.Of)]));
    }

    private async Task<PageAnswer> ShowAsync(PageRequest request)
    {
        var name = request.Route("name");
        var assessed = await AssessAsync(request);
        if (assessed.Frameworks.FirstOrDefault(one => one.Name == name) is not { } framework)
        {
            return ProblemView.NotFound($"There is no framework \"{name}\"{Suggestion.For(name, assessed.Frameworks.Select(one => one.Name))}.", new WayView(Section, "All frameworks"));
        }

        var query = new QueryReader(request.Query, "outcome");
        var outcome = query.OneOf("outcome", [.. Outcomes.Select(one => Words.Of(one.Outcome))]);
        if (query.Problem is { } problem)
        {
            return ProblemView.Unusable(problem, new WayView(PageQuery.Path("frameworks", name), name));
        }

        var counts = assessed.Policies.ToDictionary(policy => policy.Id, policy => policy.Counts, StringComparer.Ordinal);
        var shown = framework.Controls.Where(control => outcome is null || Words.Of(control.Outcome) == outcome).ToList();
        var rows = shown.Select(control => ControlRowView.Of(control, counts)).ToList();
        var notCovered = shown.Count(control => control.Outcome is ControlOutcome.NotCovered);
        return new PageAnswer(name, Section, "pages/framework", new FrameworkPageView(
            FrameworkSummaryView.Of(framework),
            [ChoiceView.Of("outcome", "Controls", "All", outcome, Outcomes.Select(one => new OptionView(Words.Of(one.Outcome), one.Label)))],
            outcome is not null,
            outcome is null ? Figures.Count(shown.Count, "control") : $"{Figures.Number(shown.Count)} of {Figures.Count(framework.Controls.Length, "control")}",
            [.. rows.Where((_, index) => shown[index].Outcome is not ControlOutcome.NotCovered)],
            [.. rows.Where((_, index) => shown[index].Outcome is ControlOutcome.NotCovered)],
            Figures.Count(notCovered, "control")));
    }

    private Task<AssessedFrameworks> AssessAsync(PageRequest request) =>
        memory.ReadAsync(request, "frameworks", () => store.Posture.FrameworksAsync(settings.Request.Policies.Ids, CancellationToken.None));
}
