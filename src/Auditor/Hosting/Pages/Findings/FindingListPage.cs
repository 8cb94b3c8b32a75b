using System.Collections.Immutable;
using Auditor.Drift;
using Auditor.Hosting.Filters;
using Auditor.Hosting.Pages.Errors;
using Auditor.Hosting.Storage;
using Auditor.Hosting.Storage.Findings;
using Auditor.Reporting;

namespace Auditor.Hosting.Pages.Findings;

/// <summary>The list of findings, and that of drift alone.</summary>
internal sealed class FindingListPage(KnownPolicies policies, Store store, FindingFacetReader facetReader, VersionedMemory memory)
{
    // Over so many a choice is too long to choose from.
    private const int MostOptions = 40;
    private const int MostSuggestions = 500;

    private static readonly ImmutableArray<string> Drift = [.. FindingFilter.Drifted, Words.Of(DifferenceKind.PendingChange)];

    public Task<PageAnswer> ShowFindingsAsync(PageRequest request) => ShowAsync(
        request,
        "/findings",
        [],
        "Findings",
        "Each names the state that a policy asserts and the resource that does not have it, or of which it cannot be decided; and drift, where what is live is not what was deployed.");

    public Task<PageAnswer> ShowDriftAsync(PageRequest request) => ShowAsync(
        request,
        "/drift",
        Drift,
        "Drift",
        "What is live, beside what CloudFormation deployed, beside what the code synthesizes. Drift that breaks a policy comes first; a pending change is what the code says and is not deployed yet.");

    private async Task<PageAnswer> ShowAsync(PageRequest request, string path, ImmutableArray<string> usual, string heading, string lead)
    {
        var asked = new QueryReader(request.Query, FindingFilter.Names.AsSpan());
        var known = await policies.ForAsync(asked, request.Cancellation);
        var filter = FindingFilter.Read(asked, known, usual);
        var address = new FindingAddress(path, filter);
        if (filter.Problem is { } problem)
        {
            return ProblemView.Unusable(problem, new WayView(path, $"All {heading.ToLowerInvariant()}"));
        }

        var query = filter.ToQuery(known, request.Now);
        Page<FindingRow> page;
        try
        {
            page = await store.Findings.ListAsync(query, request.Cancellation);
        }
        catch (AuditException failure) when (Cursor.IsWrong(failure))
        {
            return ProblemView.Unusable($"{failure.Message}.", new WayView(address.First.ToString(), "From the beginning"));
        }

        var count = await memory.ReadAsync(request, ("count", address.First.ToString(), filter.IsOfMinute ? request.Minute : 0), () => store.Findings.CountAsync(query, CancellationToken.None));
        var facets = await facetReader.ReadAsync(query.States, usual, request);
        if (query.States.Contains(FindingState.Resolved))
        {
            facets = WithAll(facets, known);
        }

        // Elsewhere nothing is usual, and a list begins at its beginning.
        var all = filter with { Cursor = null, Outcome = filter.ChosenOutcomes };
        return new PageAnswer(heading, path, "pages/findings", new FindingListView
        {
            Heading = heading,
            Lead = lead,
            Path = path,
            Text = filter.Text ?? "",
            Severities = [.. FindingFilter.Severities.Select(word => new OptionView(word, word, filter.Severity.Contains(word, StringComparer.Ordinal)))],
            Choices = [.. ChoicesOf(filter, facets)],
            Inputs = [.. InputsOf(filter, facets)],
            HasMore = address.With(filter with { Text = null, Severity = [] }).IsFiltered,
            Kept = [.. new[] { ("framework", filter.Framework), ("control", filter.Control), ("resource", filter.Resource) }.Where(one => one.Item2 is not null).Select(one => new OptionView(one.Item1, one.Item2!))],
            Chosen = [.. address.Chosen()],
            Count = CountOf(count, filter),
            IsFiltered = address.IsFiltered,
            Entries = [.. page.Items.Select(row => EntryView.Of(row, request.Now))],
            Nothing = NothingOf(address),
            First = filter.Cursor is null ? null : address.First.ToString(),
            Next = page.Next is { } next ? address.With(filter with { Cursor = next }).ToString() : null,
            Csv = new FindingAddress(FindingTable.Path, all).ToString(),
            Json = new FindingAddress(ApiPath.Findings, all).ToString(),
        });
    }

    private static IEnumerable<ChoiceView> ChoicesOf(FindingFilter filter, FindingFacets facets)
    {
        yield return StatesOf(filter);
        yield return Choice("outcome", "Outcome", "Any", filter.Outcome, facets.Outcomes.Where(facet => filter.UsualOutcomes.IsEmpty || filter.UsualOutcomes.Contains(facet.Value, StringComparer.Ordinal)), FindingAddress.OutcomeLabel);
        foreach (var (name, label, chosen, values, text) in Facetted(filter, facets).Where(one => one.Values.Length <= MostOptions))
        {
            yield return Choice(name, label, "Any", chosen, values, text);
        }

        yield return ChoiceView.Of("since", filter.IsResolved ? "Resolved" : "Opened", "At any time", filter.Since, SpansOf(filter.Since));
        yield return new ChoiceView("sort", "Order", [.. FindingFilter.Sorts.Select(sort => new OptionView(sort, SortLabel(sort), sort == filter.Sort))]);
    }

    private static IEnumerable<InputView> InputsOf(FindingFilter filter, FindingFacets facets) => Facetted(filter, facets)
        .Where(one => one.Values.Length > MostOptions)
        .Select(one => new InputView(one.Name, one.Label, string.Join(", ", one.Chosen), "Any", [.. one.Values.Take(MostSuggestions).Select(facet => new OptionView(facet.Value is "" ? FindingFilter.None : facet.Value, LabelOf(facet, one.Text)))]));

    private static IEnumerable<(string Name, string Label, ImmutableArray<string> Chosen, ImmutableArray<Facet> Values, Func<string, string> Text)> Facetted(FindingFilter filter, FindingFacets facets) =>
    [
        ("policy", "Policy", filter.Policy, filter.UsualOutcomes.IsEmpty ? facets.Policies : [.. facets.Policies.Where(facet => facet.Value.StartsWith("drift-", StringComparison.Ordinal))], value => value),
        ("environment", "Environment", filter.Environment, facets.Environments, value => value is "" ? "none" : value),
        ("account", "Account", filter.Account, facets.Accounts, value => value),
        ("region", "Region", filter.Region, facets.Regions, value => value is "" ? "global" : value),
        ("type", "Resource type", filter.Type, facets.Types, value => value),
    ];

    private static ChoiceView StatesOf(FindingFilter filter)
    {
        var chosen = filter.State.IsEmpty ? FindingFilter.StateWords[0] : string.Join(',', filter.State);
        return new ChoiceView("state", "State", [.. FindingFilter.States.Append(chosen).Distinct(StringComparer.Ordinal).Select(state => new OptionView(state, StateLabel(state), state == chosen))]);
    }

    // What an address asks for together stays together.
    private static ChoiceView Choice(string name, string label, string all, ImmutableArray<string> chosen, IEnumerable<Facet> values, Func<string, string> text)
    {
        var together = string.Join(',', chosen);
        var options = values.Select(facet => new OptionView(facet.Value is "" ? FindingFilter.None : facet.Value, LabelOf(facet, text))).ToList();
        if (together.Length > 0 && options.TrueForAll(option => option.Value != together))
        {
            options.Insert(0, new OptionView(together, string.Join(", ", chosen.Select(text))));
        }

        return ChoiceView.Of(name, label, all, together, options);
    }

    private static string LabelOf(Facet facet, Func<string, string> text) => facet.Count is { } count ? $"{text(facet.Value)} ({Figures.Number(count)})" : text(facet.Value);

    // What is resolved may have been the last of its outcome or policy.
    private static FindingFacets WithAll(FindingFacets facets, IEnumerable<string> policies) => facets with
    {
        Outcomes = With(facets.Outcomes, FindingFilter.Outcomes),
        Policies = With(facets.Policies, [.. policies, .. FindingFilter.DriftPolicies]),
    };

    private static ImmutableArray<Facet> With(ImmutableArray<Facet> facets, IEnumerable<string> values) =>
        [.. facets, .. values.Except(facets.Select(facet => facet.Value), StringComparer.Ordinal).Select(value => new Facet(value, null))];

    private static IEnumerable<OptionView> SpansOf(string? since)
    {
        IEnumerable<OptionView> spans = [new("1d", "In the last day"), new("7d", "In the last 7 days"), new("30d", "In the last 30 days")];
        return since is null || FindingFilter.Spans.Contains(since, StringComparer.Ordinal) ? spans : spans.Append(new OptionView(since, $"Since {since}"));
    }

    private static string StateLabel(string state) => state switch { "open" => "Open", "waived" => "Waived", "resolved" => "Resolved", FindingFilter.All => "Open, waived and resolved", _ => string.Join(" and ", state.Split(',').Select(StateLabel)) };

    private static string SortLabel(string sort) => sort switch { "newest" => "Newest first", "resource" => "By resource", _ => "Worst first" };

    private static string CountOf(FindingCount count, FindingFilter filter)
    {
        var what = filter.State switch { [] => "open ", [FindingFilter.All] => "", var states => $"{string.Join(" or ", states)} " };
        var noun = filter.UsualOutcomes.IsEmpty ? "finding" : "difference";
        return count.IsExact ? $"{Figures.Number(count.Count)} {what}{noun}{(count.Count == 1 ? "" : "s")}" : $"More than {Figures.Number(count.Count)} {what}{noun}s";
    }

    private static string NothingOf(FindingAddress address) => address switch
    {
        { IsFiltered: true } => "Nothing fits these filters.",
        { Filter.UsualOutcomes.IsEmpty: false } => "Nothing differs in what was compared.",
        _ => "There are no open findings in what was read.",
    };
}
