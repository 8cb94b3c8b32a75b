using System.Collections.Immutable;
using System.Globalization;
using Auditor.Hosting.Filters;
using Auditor.Hosting.Pages.Errors;
using Auditor.Hosting.Pages.Findings;
using Auditor.Hosting.Scheduling;
using Auditor.Hosting.Security;
using Auditor.Hosting.Storage;
using Auditor.Hosting.Storage.Scans;
using Auditor.Reporting;

namespace Auditor.Hosting.Pages.Scans;

/// <summary>The scans, those too that are under way, and the button that begins one.</summary>
internal sealed class ScanPages(HostSettings settings, Store store, ScanRequests requests, ActivityLog log, ScanPeriods periods, VersionedMemory memory) : IPages
{
    private const string Section = "/scans";

    private static readonly ImmutableArray<(string Word, ScanState State)> States = [("running", ScanState.Running), ("done", ScanState.Done), ("failed", ScanState.Failed)];

    private static readonly ImmutableArray<(string Format, string Label)> Formats =
    [
        ("html", "Report (HTML)"), ("json", "JSON"), ("csv", "CSV"), ("sarif", "SARIF"), ("junit", "JUnit"), ("markdown", "Markdown"), ("asff", "Security Hub (ASFF)"), ("ocsf", "OCSF"), ("gitlab", "GitLab"), ("console", "Text"),
    ];

    public void Map(PageRoutes routes)
    {
        routes.Get(Section, ListAsync);
        routes.GetData(Section + "/progress", new ScanProgressData(store).WriteAsync);
        routes.Get(Section + "/{id}", ShowAsync);
        routes.PostScan(Section, StartAsync);
    }

    private async Task<PageAnswer> ListAsync(PageRequest request)
    {
        var query = new QueryReader(request.Query, "account", "state", "cursor", "asked");
        var state = query.OneOf("state", [.. States.Select(one => one.Word)]);
        var account = query.Text("account");
        var asked = int.TryParse(query.Text("asked"), NumberStyles.None, CultureInfo.InvariantCulture, out var scans) ? scans : (int?)null;
        var wanted = new ScanQuery { Account = account, State = States.Where(one => one.Word == state).Select(one => (ScanState?)one.State).FirstOrDefault(), Cursor = query.Whole("cursor") };
        if (query.Problem is { } problem)
        {
            return ProblemView.Unusable(problem, new WayView(Section, "All scans"));
        }

        Page<ScanRow> page;
        try
        {
            page = await store.Scans.ListAsync(wanted, request.Cancellation);
        }
        catch (AuditException failure) when (Cursor.IsWrong(failure))
        {
            return ProblemView.Unusable($"{failure.Message}.", new WayView(Section, "All scans"));
        }

        PageQuery Address() => new PageQuery(Section).With("account", account).With("state", state);
        return new PageAnswer("Scans", Section, "pages/scans", new ScanListView
        {
            Lead = $"Every account is scanned by the schedule {settings.Schedule.Text} (UTC){(periods.Next(request.Now) is { } next ? $", next {TimeView.Of(next, request.Now).Text}" : "")}.",
            Scan = ScanFormView.For(request, null, "Scan all now"),
            Said = asked is { } count ? $"{Figures.Count(count, "scan")} asked for. {(count == 1 ? "It begins" : "They begin")} as soon as there is room." : null,
            Choices = [ChoiceView.Of("state", "State", "Any", state, States.Select(one => one.Word))],
            Account = account ?? "",
            IsFiltered = request.Query.Count > 0,
            ShowsNew = wanted is { Cursor: null, State: null or ScanState.Running },
            Scans = [.. page.Items.Select(scan => ScanLineView.From(scan, request.Now))],
            First = wanted.Cursor is null ? null : Address().ToString(),
            Next = page.Next is { } cursor ? Address().With("cursor", cursor).ToString() : null,
        })
        { IsLive = page.Items.Any(scan => scan.State is ScanState.Running) };
    }

    private async Task<PageAnswer> ShowAsync(PageRequest request)
    {
        var id = request.Route("id");
        if (!long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || await store.Scans.FindAsync(number, request.Cancellation) is not { } scan)
        {
            return ProblemView.NotFound($"There is no scan \"{id}\". Old ones are not kept for ever.", new WayView(Section, "All scans"));
        }

        var parts = !scan.HasResult ? ScanParts.Nothing : scan.IsLarge ? ScanParts.TooLarge : await memory.ReadAsync(request, ("scan", number), () => PartsAsync(number));
        var targets = await memory.ReadAsync(request, "targets", () => store.Targets.ListAsync(CancellationToken.None));
        var isCurrent = targets.Any(target => target is { IsActive: true, LastScan: { } last } && last == number);
        return new PageAnswer($"Scan {id} of {scan.Account}", Section, "pages/scan", Of(scan, isCurrent, parts, request)) { IsLive = scan.State is ScanState.Running };
    }

    private static ScanPageView Of(ScanRow scan, bool isCurrent, ScanParts parts, PageRequest request)
    {
        var line = ScanLineView.From(scan, request.Now);

        // Lists have what the last scan found, and not what one before it did.
        PageQuery? In(string list) => isCurrent ? new PageQuery(list).With("account", scan.Account) : null;
        var hasResult = scan.State is ScanState.Done;
        return new ScanPageView
        {
            Scan = line,
            Problem = scan.Problem,
            Facts = FactsOf(scan, line),
            Found = !hasResult ? [] :
            [
                CountView.Of("non-compliant", scan.NonCompliant, "critical", In("/findings")?.With("outcome", "NonCompliant").ToString()),
                CountView.Of("unknown", scan.Unknown, "unknown", In("/findings")?.With("outcome", "Unknown").ToString()),
                CountView.Of("drifted", scan.Drifted + scan.Missing + scan.Unmanaged, "none", In("/drift")?.With("outcome", FindingFilter.Drifted).ToString()),
                CountView.Of("waived", scan.Waived, "none", In("/findings")?.With("state", "waived").With("outcome", ["NonCompliant", "Unknown"]).ToString()),
                CountView.Of("resources", scan.Resources, "none", In("/resources")?.ToString()),
                CountView.Of("policies", scan.Policies, "none", isCurrent ? "/policies" : null),
            ],
            Changed = !hasResult ? [] :
            [
                CountView.Of("new", scan.Opened, "high", null),
                CountView.Of("reopened", scan.Reopened, "high", null),
                CountView.Of("resolved", scan.Resolved, "good", null),
                CountView.Of("changed", scan.Changed, "none", null),
                CountView.Of("not looked at", scan.NotLookedAt, "medium", null),
            ],
            Errors = parts.Errors,
            Warnings = parts.Warnings,
            Gaps = parts.Gaps,
            MoreGaps = parts.MoreGaps > 0 ? $"and {Figures.Count(parts.MoreGaps, "gap")} more" : null,
            Read = parts.Read > 0 ? $"{Figures.Count(parts.Read, "type and region was", "types and regions were")} read in full." : "",
            Downloads = scan.HasResult ? [.. Formats.Select(format => new LinkView(format.Label, ApiPath.Result(line.Id, format.Format)))] : [],
            Again = scan.State is ScanState.Running ? null : ScanFormView.For(request, scan.Account, "Scan again"),
        };
    }

    private static ImmutableArray<LinkedFactView> FactsOf(ScanRow scan, ScanLineView line)
    {
        (string Name, string? Value)[] facts =
        [
            ("Account", scan.Account),
            ("Begun", Figures.Day(scan.StartedAt)),
            ("Ended", scan.CompletedAt is { } end ? Figures.Day(end) : null),
            ("Took", line.Duration),
            ("Why", line.Trigger),
            ("Period", scan.Period is { } period ? Figures.Day(period) : null),
            ("Attempt", scan.Attempt > 1 ? Figures.Number(scan.Attempt) : null),
            ("By", scan.Instance),
            ("Scope", scan.Scopes.IsEmpty ? null : string.Join(", ", scan.Scopes)),
            ("Auditor", scan.Tool),
        ];
        return [.. facts.Where(fact => !string.IsNullOrEmpty(fact.Value)).Select(fact => new LinkedFactView(fact.Name, fact.Value!, fact.Name is "Account" ? new PageQuery("/findings").With("account", fact.Value).ToString() : null))];
    }

    private async Task<ScanParts> PartsAsync(long scan) => await store.Scans.ReadResultAsync(scan, CancellationToken.None) is { } result ? ScanParts.Of(result) : ScanParts.Nothing;

    private async Task<PageAnswer> StartAsync(PageRequest request)
    {
        var account = (string?)(await request.ReadFormAsync())["account"];
        account = string.IsNullOrWhiteSpace(account) ? null : account.Trim();
        await log.RecordAsync(request.Context, Activity.ScanRequested, account is null ? "all accounts" : Printable.Of(account));
        var started = await requests.StartAsync(account, request.Viewer.Actor, request.Cancellation);
        return started.IsEmpty
            ? ProblemView.NotFound(account is null ? "No account is known that could be scanned." : $"There is no account \"{account}\" to scan.", new WayView(Section, "All scans"))
            : PageAnswer.SeeOther(new PageQuery(Section).With("account", account).With("asked", started.Length.ToString(CultureInfo.InvariantCulture)).ToString());
    }
}
