using System.Collections.Immutable;
using Auditor.Hosting.Filters;
using Auditor.Hosting.Pages.Errors;
using Auditor.Hosting.Pages.Findings;
using Auditor.Hosting.Pages.Scans;
using Auditor.Hosting.Scanning;
using Auditor.Hosting.Scheduling;
using Auditor.Hosting.Storage;
using Auditor.Hosting.Storage.Findings;
using Auditor.Hosting.Storage.Postures;
using Auditor.Hosting.Storage.Resources;
using Auditor.Reporting;
using Auditor.Reporting.Html;

namespace Auditor.Hosting.Pages.Overview;

/// <summary>The first page: where things stand; before the first result, what is going on.</summary>
internal sealed class OverviewPages(HostSettings settings, TargetDirectory directory, ScanPeriods periods, Store store, VersionedMemory memory) : IPages
{
    private const string Path = "/";
    private const int MostAccounts = 12;
    private const int UsualDays = 30;

    private static readonly ImmutableArray<(string Value, int Days, string Label)> Spans = [("30", UsualDays, "30 days"), ("90", 90, "90 days"), ("365", 365, "a year")];

    public void Map(PageRoutes routes) => routes.Get(Path, ShowAsync);

    private async Task<PageAnswer> ShowAsync(PageRequest request)
    {
        var query = new QueryReader(request.Query, "days");
        var days = query.OneOf("days", [.. Spans.Select(span => span.Value)]);
        if (query.Problem is { } problem)
        {
            return ProblemView.Unusable(problem);
        }

        var span = Spans.FirstOrDefault(one => one.Value == days, Spans[0]);

        // What is new since yesterday is another matter every minute.
        var overview = await memory.ReadAsync(request, ("overview", request.Minute), () => store.Posture.OverviewAsync(request.Now, CancellationToken.None));
        if (overview.Targets.All(target => target.LastScan is null))
        {
            return Beginning(request, overview);
        }

        var trend = await memory.ReadAsync(request, ("trend", span.Days, DateOnly.FromDateTime(request.Now.UtcDateTime)), () => store.Posture.TrendAsync(TrendDimension.Environment, [], span.Days, request.Now, CancellationToken.None));
        return new PageAnswer("Overview", Path, "pages/overview", Of(request, overview, TrendView.Of(trend), span.Days)) { IsLive = overview.Running.Length > 0 };
    }

    private OverviewPageView Of(PageRequest request, Storage.Postures.Overview overview, TrendView? trend, int days)
    {
        var active = overview.Targets.Where(target => target.IsActive).ToList();
        var total = overview.Total;
        var today = DateOnly.FromDateTime(request.Now.UtcDateTime);
        var longest = overview.Environments.Select(group => group.Open).DefaultIfEmpty(1).Max();
        var last = active.Max(target => target.LastScanTime);
        return new OverviewPageView
        {
            Lead = string.Join(", ", new[]
            {
                Figures.Count(active.Count, "account"),
                last is { } time ? $"last scanned {TimeView.Of(time, request.Now).Text}" : null,
                periods.Next(request.Now) is { } next ? $"next {TimeView.Of(next, request.Now).Text}" : null,
            }.OfType<string>()),
            Scan = ScanFormView.For(request, null, "Scan now"),
            Problems = ProblemsOf(active),
            Tiles =
            [
                .. new[] { ("critical", total.Critical), ("high", total.High), ("medium", total.Medium), ("low", total.Low) }
                    .Select(part => CountView.Of(part.Item1, part.Item2, part.Item1, new PageQuery("/findings").With("severity", part.Item1).ToString())),
                CountView.Of("of them unknown", total.Unknown, "unknown", new PageQuery("/findings").With("outcome", "Unknown").ToString()),
                CountView.Of("of them drift", total.Drifted, "none", new PageQuery("/drift").With("outcome", FindingFilter.Drifted).ToString()),
                CountView.Of("waived", total.Waived, "none", new PageQuery("/findings").With("state", "waived").ToString()),
            ],
            Trend = trend,
            Spans = [.. Spans.Select(one => new LinkView(one.Label, one.Days == days ? null : one.Days == UsualDays ? Path : new PageQuery(Path).With("days", one.Value).ToString()))],
            New = CountOf(overview.New),
            NewFirst = [.. overview.NewFirst.Select(row => EntryView.Of(row, request.Now))],
            Resolved = CountOf(overview.Resolved),
            Environments = [.. overview.Environments.OrderByDescending(group => (group.Critical, group.High, group.Medium, group.Low)).ThenBy(group => group.Name, StringComparer.Ordinal).Select(group => PostureBarView.Of(
                FindingView.NameOf(group.Name is "" ? null : group.Name), group, () => new PageQuery("/findings").With("environment", group.Name is "" ? FindingFilter.None : group.Name), longest))],
            Accounts = [.. active.OrderByDescending(target => (target.Critical, target.High, target.Medium, target.Low)).ThenBy(target => target.Account, StringComparer.Ordinal).Take(MostAccounts).Select(target => AccountLineView.Of(target, request.Now, null))],
            AccountCount = Figures.Count(active.Count, "account"),
            Gaps = Figures.Count(overview.Gaps, "gap"),
            HasGaps = overview.Gaps > 0,
            GapsFirst = [.. overview.GapsFirst.Select(GapView.Of)],
            Expiring = [.. overview.ExpiringFirst.Select(row => WaiverLineView.Of(row, today))],
            MoreExpiring = overview.Expiring > overview.ExpiringFirst.Length ? $"and {Figures.Number(overview.Expiring - overview.ExpiringFirst.Length)} more" : null,
            Running = [.. overview.Running.Select(scan => ScanLineView.From(scan, request.Now))],
            Ended = [.. overview.Ended.Select(scan => ScanLineView.From(scan, request.Now))],
        };
    }

    private PageAnswer Beginning(PageRequest request, Storage.Postures.Overview overview)
    {
        var failed = overview.Targets.Where(target => target.Problem is not null).ToList();
        var unlisted = UnlistedOf(overview.Targets);
        return new PageAnswer("Beginning", Path, "pages/beginning", new BeginningView
        {
            Heading = unlisted is not null ? "Nothing can be scanned yet"
                : overview.Running.Length > 0 ? "The first scan is under way"
                : failed.Count > 0 ? "The first scan failed"
                : "Waiting for the first scan",
            Problem = unlisted,
            Failed = [.. failed.Select(target => new LinkView($"{target.Account}: {target.Problem}", null))],
            Running = [.. overview.Running.Select(scan => ScanLineView.From(scan, request.Now))],
            Accounts = Figures.Count(overview.Targets.Count(target => target.IsActive), "account"),
            HasAccounts = overview.Targets.Length > 0,
            Schedule = settings.Schedule.Text,
            Next = TimeView.Of(periods.Next(request.Now), request.Now),
            Scan = overview.Targets.Length > 0 && overview.Running.Length == 0 ? ScanFormView.For(request, null, "Scan now") : null,
        })
        { IsLive = true };
    }

    private ImmutableArray<string> ProblemsOf(IReadOnlyCollection<TargetRow> targets)
    {
        var failed = targets.Where(target => target.Problem is not null).ToList();
        return
        [
            .. UnlistedOf(targets) is { } problem ? [$"The accounts to scan could not be listed, so what was known before is scanned: {problem}"] : Array.Empty<string>(),
            .. failed.Count > 0 ? [$"The last scan of {Figures.Count(failed.Count, "account")} failed: {failed[0].Account}: {failed[0].Problem}"] : Array.Empty<string>(),
        ];
    }

    // Another instance may have listed them since.
    private string? UnlistedOf(IEnumerable<TargetRow> targets) =>
        directory.Failure is { } failure && targets.All(target => target.LastListed <= failure.At) ? failure.Reason.Message : null;

    private static string CountOf(FindingCount count) => count.IsExact ? Figures.Number(count.Count) : $"over {Figures.Number(count.Count)}";
}
