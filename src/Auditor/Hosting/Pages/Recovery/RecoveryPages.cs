using System.Collections.Immutable;
using Auditor.Auditing;
using Auditor.Hosting.Filters;
using Auditor.Hosting.Pages.Errors;
using Auditor.Hosting.Storage;
using Auditor.Reporting;
using Auditor.Reporting.Html;
using Auditor.Reporting.Html.Packing;
using Policies.Model;

namespace Auditor.Hosting.Pages.Recovery;

/// <summary>What environments can reach after a disruption, against what they should.</summary>
internal sealed class RecoveryPages(Store store, VersionedMemory memory) : IPages
{
    private const string Section = "/recovery";
    private const int Most = 300;
    private const int MostRows = 200;

    public void Map(PageRoutes routes) => routes.Get(Section, ShowAsync);

    private async Task<PageAnswer> ShowAsync(PageRequest request)
    {
        var query = new QueryReader(request.Query, "account");
        var account = query.Text("account");
        if (query.Problem is { } problem)
        {
            return ProblemView.Unusable(problem, new WayView(Section, "All accounts"));
        }

        var lines = await memory.ReadAsync(request, "recovery", LinesAsync);
        var accounts = lines.Select(line => line.Account).Distinct(StringComparer.Ordinal).ToList();

        // The only one needs no choosing.
        account ??= accounts is [var only] ? only : null;
        if (account is not null && accounts.Count > 0 && !accounts.Contains(account, StringComparer.Ordinal))
        {
            return ProblemView.Unusable($"Of \"{account}\" there are no estimates{Suggestion.For(account, accounts)}.", new WayView(Section, "All accounts"));
        }

        return new PageAnswer("Recovery", Section, "pages/recovery", new RecoveryPageView
        {
            Lines = [.. lines.Where(line => account is null || line.Account == account).Take(Most)],
            More = account is null && lines.Length > Most ? $"and {Figures.Number(lines.Length - Most)} more" : null,
            Account = account,
            HasOthers = account is not null && accounts.Count > 1,
            Recovery = account is null ? [] : await memory.ReadAsync(request, ("recovery", account), () => ReadAsync(account)),
            Json = account is null ? null : ApiPath.Recovery(account),
        });
    }

    // What is left out here, the interface for programs has.
    private async Task<ImmutableArray<RecoveryView>> ReadAsync(string account)
    {
        var estimates = (await store.Recovery.ListAsync(account, CancellationToken.None)).SelectMany(one => one.Estimates);
        return [.. RecoveryView.Of(estimates, new PackedParts(), MostRows).Select(environment => environment with { Gaps = [.. environment.Gaps.Select(Shortened)] })];
    }

    private static RecoveryGapView Shortened(RecoveryGapView gap) => gap.Resources.Length <= MostRows ? gap : gap with
    {
        Resources = gap.Resources[..MostRows],
        More = $"and {Figures.Number(gap.Resources.Length - MostRows)} more",
    };

    // Those worst off first.
    private async Task<ImmutableArray<RecoveryLineView>> LinesAsync()
    {
        var all = await store.Recovery.ListAsync(null, CancellationToken.None);
        return
        [
            .. all.SelectMany(one => one.Estimates.GroupBy(estimate => estimate.Environment, StringComparer.Ordinal).Select(group => (one.Account, Group: group.ToList())))
                .OrderByDescending(one => one.Group.Count(estimate => estimate.Outcome is Outcome.NonCompliant))
                .ThenByDescending(one => one.Group.Count(estimate => estimate.Outcome is Outcome.Unknown))
                .ThenBy(one => one.Account, StringComparer.Ordinal)
                .ThenBy(one => one.Group[0].Environment, StringComparer.Ordinal)
                .Select(one => LineOf(one.Account, one.Group)),
        ];
    }

    private static RecoveryLineView LineOf(string account, List<RecoveryEstimate> estimates)
    {
        CountView Count(string label, Outcome outcome, string state) => CountView.Of(label, estimates.Count(estimate => estimate.Outcome == outcome), state, null);
        var objectives = estimates.Where(estimate => estimate.Target is not null).GroupBy(estimate => estimate.Objective, StringComparer.Ordinal).OrderByDescending(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Key} {string.Join(" to ", new[] { group.Min(estimate => estimate.Target!.Value), group.Max(estimate => estimate.Target!.Value) }.Distinct().Select(Figures.Duration))}");
        return new RecoveryLineView(
            account,
            FindingView.NameOf(estimates[0].Environment),
            new PageQuery(Section).With("account", account).ToString(),
            string.Join(", ", objectives) is { Length: > 0 } text ? text : "none set",
            [Count("not met", Outcome.NonCompliant, "critical"), Count("not known", Outcome.Unknown, "unknown"), Count("met", Outcome.Compliant, "good"), Count("without objective", Outcome.NotApplicable, "none")]);
    }
}
