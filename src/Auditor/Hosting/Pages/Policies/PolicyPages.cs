using System.Collections.Immutable;
using Auditor.Authoring;
using Auditor.Configuration;
using Auditor.Hosting.Filters;
using Auditor.Hosting.Pages.Errors;
using Auditor.Reporting;
using Policies.Model;

namespace Auditor.Hosting.Pages.Policies;

/// <summary>The catalogue, and a page for each policy.</summary>
internal sealed class PolicyPages(HostSettings settings, PolicyCountsReader reader) : IPages
{
    private const string Section = "/policies";
    private const string BySeverity = "severity";

    private static readonly ImmutableArray<string> Severities = [.. Enum.GetValues<Severity>().Reverse().Select(Words.Of)];

    private readonly ImmutableArray<PolicyManual> _manuals = [.. settings.Request.Policies.All.Select(policy => new PolicyManual(policy))];

    public void Map(PageRoutes routes)
    {
        routes.Get(Section, ListAsync);
        routes.Get(Section + "/{id}", ShowAsync);
    }

    private async Task<PageAnswer> ListAsync(PageRequest request)
    {
        var services = _manuals.Select(manual => manual.Service).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        var query = new QueryReader(request.Query, "text", "service", BySeverity, "state");
        var text = query.Text("text");
        var service = query.OneOf("service", services);
        var severity = query.OneOf(BySeverity, Severities);
        var state = query.OneOf("state", ["broken"]);
        if (query.Problem is { } problem)
        {
            return ProblemView.Unusable(problem, new WayView(Section, "All policies"));
        }

        var counts = await reader.ReadAsync(request);
        var shown = _manuals
            .Where(manual => (service is null || manual.Service == service)
                && (severity is null || SeverityOf(manual) == severity)
                && (state is null || (counts.Of(manual.Id) is { } count && count.NonCompliant + count.Unknown > 0))
                && Fits(manual, text))
            .ToList();
        return new PageAnswer("Policies", Section, "pages/policies", new PolicyListView
        {
            Lead = $"What the auditor asserts of accounts and templates: {Figures.Count(_manuals.Length, "policy", "policies")}. Counts are of findings in the accounts that are scanned.",
            Text = text ?? "",
            Choices =
            [
                ChoiceView.Of("service", "Service", "All services", service, services),
                ChoiceView.Of(BySeverity, "Severity", "All severities", severity, Severities),
                ChoiceView.Of("state", "State", "Broken or not", state, [new OptionView("broken", "With open findings")]),
            ],
            Count = shown.Count == _manuals.Length ? Figures.Count(shown.Count, "policy", "policies") : $"{Figures.Number(shown.Count)} of {Figures.Count(_manuals.Length, "policy", "policies")}",
            IsFiltered = request.Query.Count > 0,
            Services =
            [
                .. shown.GroupBy(manual => manual.Service, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new PolicyServiceView(
                    group.Key,
                    [.. group.Select(manual => new PolicyRowView(
                        manual.Id,
                        manual.Metadata.Title,
                        PageQuery.Path("policies", manual.Id),
                        SeverityOf(manual),
                        NotesOf(manual).FirstOrDefault(),
                        FindingCounts.Of(counts.Of(manual.Id), () => new PageQuery("/findings").With("policy", manual.Id))))])),
            ],
        });
    }

    private async Task<PageAnswer> ShowAsync(PageRequest request)
    {
        var id = request.Route("id");
        if (_manuals.FirstOrDefault(manual => manual.Id == id) is not { } manual)
        {
            return ProblemView.NotFound($"There is no policy \"{id}\"{Suggestion.For(id, settings.Request.Policies.Ids)}.", new WayView(Section, "All policies"));
        }

        var counts = await reader.ReadAsync(request);
        var places = await reader.ReadPlacesAsync(id, request);
        return new PageAnswer(manual.Id, Section, "pages/policy", new PolicyPageView
        {
            Id = manual.Id,
            Title = manual.Metadata.Title,
            Service = manual.Service,
            Severity = SeverityOf(manual),
            Notes = NotesOf(manual),
            FindingsPath = new PageQuery("/findings").With("policy", manual.Id).ToString(),
            Counts = FindingCounts.Of(counts.Of(manual.Id), () => new PageQuery("/findings").With("policy", manual.Id)),
            Rationale = manual.Metadata.Rationale,
            Remediation = manual.Metadata.Remediation,
            Types = manual.ResourceTypes,
            Accounts = [.. places.Take(PolicyCountsReader.MostPlaces).Select(place => new BrokenPlaceView(
                place.Account,
                Reporting.Html.FindingView.NameOf(place.Environment),
                FindingCounts.Of(place.Counts, () => new PageQuery("/findings").With("policy", manual.Id).With("account", place.Account).With("environment", place.Environment ?? "-"))))],
            MoreAccounts = places.Count > PolicyCountsReader.MostPlaces ? $"and {Figures.Count(places.Count - PolicyCountsReader.MostPlaces, "place")} more" : null,
            Parameters = [.. manual.Parameters.Select(parameter => new ParameterView(
                parameter.Name, PolicyManual.TypeOf(parameter), PolicyManual.DefaultOf(parameter), [.. SetTo(manual.Id, parameter.Name)], parameter.Description))],
            Frameworks = SupportedFrameworkView.Of(manual.Controls),
            Examples =
            [
                .. new[]
                {
                    ExampleView.Of(manual.Example is { IsLive: true } ? "As an account shows it" : "In CloudFormation", manual.Example?.Text, PolicyManual.SettingsOf(manual.Example)),
                    ExampleView.Of("With the CDK", manual.CdkExample),
                    ExampleView.Of("What breaks it", manual.CounterExample?.Text, PolicyManual.SettingsOf(manual.CounterExample)),
                }.OfType<ExampleView>(),
            ],
        });
    }

    private static bool Fits(PolicyManual manual, string? text) =>
        text is null || text.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word =>
            new[] { manual.Id, manual.Metadata.Title, manual.Metadata.Rationale }.Any(part => part.Contains(word, StringComparison.OrdinalIgnoreCase)));

    private PolicySettings? SettingsOf(string id) => settings.Request.Configuration.Policies.FirstOrDefault(one => one.Id == id);

    private string SeverityOf(PolicyManual manual) => Words.Of(SettingsOf(manual.Id)?.Severity ?? manual.Metadata.Severity);

    private ImmutableArray<string> NotesOf(PolicyManual manual) => SettingsOf(manual.Id) is not { } set ? [] :
    [
        .. set.Enabled ? Array.Empty<string>() : ["off"],
        .. set is { Enabled: true, Environments: { } environments } ? [$"in {string.Join(", ", environments)} only"] : Array.Empty<string>(),
        .. set.Severity is { } severity && severity != manual.Metadata.Severity ? [$"by default {Words.Of(manual.Metadata.Severity)}"] : Array.Empty<string>(),
        .. set.Waivable ? Array.Empty<string>() : ["cannot be waived"],
    ];

    private IEnumerable<SettingView> SetTo(string id, string parameter)
    {
        var everywhere = ValueOf(SettingsOf(id)?.Parameters, parameter).Select(value => new SettingView(null, value));
        var somewhere = settings.Request.Configuration.Environments.SelectMany(environment => environment.Parameters
            .Where(arguments => arguments.Policy == id)
            .SelectMany(arguments => ValueOf(arguments, parameter).Select(value => new SettingView(environment.Name, value))));
        return everywhere.Concat(somewhere);
    }

    private static IEnumerable<string> ValueOf(PolicyArguments? arguments, string parameter) =>
        (arguments?.Values ?? []).Where(argument => argument.Name == parameter).Select(argument => PolicyManual.Spell(argument.Value));
}
