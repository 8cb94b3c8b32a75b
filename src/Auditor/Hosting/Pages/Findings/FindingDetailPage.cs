using Auditor.Auditing;
using Auditor.Drift;
using Auditor.Hosting.Pages.Errors;
using Auditor.Hosting.Pages.Policies;
using Auditor.Hosting.Storage;
using Auditor.Hosting.Storage.Findings;
using Auditor.Reporting;
using Auditor.Reporting.Html;
using Auditor.Reporting.Values;
using Policies;

namespace Auditor.Hosting.Pages.Findings;

/// <summary>A finding or a difference: all that is known of it, and its history.</summary>
internal sealed class FindingDetailPage(HostSettings settings, Store store)
{
    private const int MostElsewhere = 30;

    public async Task<PageAnswer> ShowAsync(PageRequest request)
    {
        var (account, id) = (request.Route("account"), request.Route("id"));
        if (await store.Findings.FindAsync(account, id, request.Cancellation) is not { } detail)
        {
            return ProblemView.NotFound($"There is no finding \"{id}\" in the account \"{account}\". If it was resolved long ago, it is not kept any more.", new WayView("/findings", "All findings"));
        }

        var elsewhere = await store.Findings.AccountsAsync(id, request.Cancellation);
        var resource = await store.Resources.FindAsync(account, detail.Row.Resource, request.Cancellation);
        return new PageAnswer(detail.Row.Title, detail.Difference is null ? "/findings" : "/drift", "pages/finding", Of(detail, request.Now, resource is not null, elsewhere.Where(other => other != account)));
    }

    private FindingPageView Of(FindingDetail detail, DateTimeOffset now, bool hasPage, IEnumerable<string> elsewhere)
    {
        var (row, finding, difference, _) = detail;
        var audited = finding?.Resource ?? difference!.Resource;
        var entry = EntryView.Of(row, now);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var policy = settings.Request.Policies.Find(row.Rule);
        return new FindingPageView
        {
            Id = row.Id,
            Title = row.Title,
            List = difference is null ? new LinkView("Findings", "/findings") : new LinkView("Drift", "/drift"),
            Rule = new LinkView(row.Rule, policy is null ? new PageQuery("/findings").With("policy", row.Rule).ToString() : PageQuery.Path("policies", row.Rule)),
            State = entry.State,
            Chip = entry.Chip,
            Standing = row.State switch { FindingState.Open => "open", FindingState.Waived => "waived", _ => "resolved" },
            Tags = [.. new[] { row.Environment, difference is null ? "" : FindingAddress.OutcomeLabel(row.Outcome), difference is { IsSecret: true } ? "secret" : "" }.Where(tag => tag.Length > 0)],
            Name = audited.Name,
            FirstSeen = TimeView.Of(row.FirstSeen, now),
            LastSeen = TimeView.Of(row.LastSeen, now),
            Resolved = row.State is FindingState.Resolved ? TimeView.Of(row.ResolvedAt, now) : null,
            Reopened = row.TimesOpened > 1 ? $"opened {Figures.Count(row.TimesOpened, "time")}" : null,
            NotLookedAt = row.NotLookedAt,
            Waiver = finding is { Waiver: not null } ? WaiverView.Of(finding, today) : difference is { Waiver: not null } ? WaiverView.Of(difference, today) : null,
            Condition = finding?.Condition,
            Remediation = finding?.Remediation ?? difference!.Remediation,
            Rationale = policy?.Metadata.Rationale,
            Evidence = finding is null ? [] : [.. finding.Evidence.Select(one => EvidenceOf(one, finding))],
            MoreEvidence = finding is { MoreEvidence: > 0 and var more } ? Figures.Number(more) : null,
            Path = difference?.Path,
            Diff = difference is null ? null : DiffView.Of(difference),
            Synthesized = difference?.Synthesized is { } synthesized ? $"{(difference.IsSecret ? "secret " : "")}{ValueText.Inline(synthesized)}" : null,
            Verb = difference is { Kind: DifferenceKind.PendingChange } ? "Would break" : "Breaks",
            Broken = difference is null ? [] : [.. difference.Policies.Select(broken => new LinkView(broken, PageQuery.Path("policies", broken)))],
            MadeBy = difference?.MadeBy is { } made ? $"{made.Principal} ({made.Event}, {Figures.Timestamp(made.Time)})" : null,
            Facts = LinkedFactView.Of(audited, finding?.Location ?? difference?.Location, finding?.Source ?? difference?.Source, hasPage ? PageQuery.Path("resources", row.Account, row.Resource) : null),
            Frameworks = SupportedFrameworkView.Of(finding?.Controls ?? [.. difference!.Policies.SelectMany(broken => ControlTable.For(broken)).Distinct()]),
            History = [.. detail.Events.Reverse().Select(happened => HistoryView.Of(happened, now))],
            Elsewhere = [.. elsewhere.Take(MostElsewhere).Select(other => new LinkView(other, PageQuery.Path("findings", other, row.Id)))],
            Json = ApiPath.Finding(row.Account, row.Id),
        };
    }

    private static EvidenceView EvidenceOf(FindingEvidence one, Finding finding) => new(
        one.Resource == finding.Resource.LogicalId ? one.Path : $"{one.Resource}/{one.Path}",
        one.Expected,
        one.Actual,
        one.Location is { } location && location != finding.Location ? Figures.Place(location) : null);
}
