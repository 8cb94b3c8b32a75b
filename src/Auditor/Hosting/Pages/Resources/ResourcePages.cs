using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Auditor.Hosting.Filters;
using Auditor.Hosting.Pages.Errors;
using Auditor.Hosting.Pages.Findings;
using Auditor.Hosting.Pages.Pictures;
using Auditor.Hosting.Storage;
using Auditor.Hosting.Storage.Findings;
using Auditor.Hosting.Storage.Resources;

namespace Auditor.Hosting.Pages.Resources;

/// <summary>The live resources, and a page for each with everything that is known of it.</summary>
internal sealed class ResourcePages(Store store, PictureReader pictures, FindingFacetReader facetReader) : IPages
{
    private const string Section = "/resources";
    private const int MostFindings = 50;
    private const int MostSuggestions = 500;

    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Map(PageRoutes routes)
    {
        routes.Get(Section, ListAsync);
        routes.Get(Section + "/{account}/{key}", ShowAsync);
    }

    private async Task<PageAnswer> ListAsync(PageRequest request)
    {
        var given = new QueryReader(request.Query, "text", "account", "region", "type", "environment", "stack", "cursor");
        var query = new ResourceQuery
        {
            Text = given.Text("text"),
            Account = given.Text("account"),
            Region = FindingFilter.Named(given.Text("region")),
            Type = given.Text("type"),
            Environment = FindingFilter.Named(given.Text("environment")),
            Stack = given.Text("stack"),
            Cursor = given.Whole("cursor"),
        };
        if (given.Problem is { } problem)
        {
            return ProblemView.Unusable(problem, new WayView(Section, "All resources"));
        }

        Page<ResourceRow> page;
        try
        {
            page = await store.Resources.ListAsync(query, request.Cancellation);
        }
        catch (AuditException failure) when (Cursor.IsWrong(failure))
        {
            return ProblemView.Unusable($"{failure.Message}.", new WayView(Section, "All resources"));
        }

        var facets = await facetReader.ReadAsync([FindingState.Open], [], request);
        PageQuery Address() => new PageQuery(Section).With("text", query.Text).With("account", query.Account).With("region", FindingFilter.Unnamed(query.Region)).With("type", query.Type).With("environment", FindingFilter.Unnamed(query.Environment)).With("stack", query.Stack);
        return new PageAnswer("Resources", Section, "pages/resources", new ResourceListView
        {
            Inputs =
            [
                Input("text", "Name", query.Text, "Part of a name", []),
                Input("type", "Type", query.Type, "AWS::S3::Bucket", facets.Types),
                Input("account", "Account", query.Account, "Any", facets.Accounts),
                Input("stack", "Stack", query.Stack, "Any", []),
            ],
            Choices =
            [
                ChoiceView.Of("environment", "Environment", "Any", FindingFilter.Unnamed(query.Environment), Options(facets.Environments, query.Environment, "none")),
                ChoiceView.Of("region", "Region", "Any", FindingFilter.Unnamed(query.Region), Options(facets.Regions, query.Region, "global")),
            ],
            IsFiltered = request.Query.Count > 0,
            Resources = [.. page.Items.Select(row => ResourceLineView.Of(row, request.Now))],
            First = query.Cursor is null ? null : Address().ToString(),
            Next = page.Next is { } next ? Address().With("cursor", next).ToString() : null,
        });
    }

    private async Task<PageAnswer> ShowAsync(PageRequest request)
    {
        var (account, key) = (request.Route("account"), request.Route("key"));
        if (await store.Resources.FindAsync(account, key, request.Cancellation) is not { } detail)
        {
            return ProblemView.NotFound("There is no such resource in what was read last. It may be gone; what was found of it is kept among the findings.", new WayView(Section, "All resources"));
        }

        var open = await store.Findings.ListAsync(new() { Resource = key, Accounts = [account], States = [FindingState.Open, FindingState.Waived], Limit = MostFindings }, request.Cancellation);
        var resolved = await store.Findings.ListAsync(new() { Resource = key, Accounts = [account], States = [FindingState.Resolved], Sort = FindingSort.Newest, Limit = MostFindings }, request.Cancellation);
        var (row, resource) = detail;
        var drawn = await pictures.ReadAsync(account, request);
        return new PageAnswer(row.Name, Section, "pages/resource", new ResourcePageView
        {
            Name = row.Name,
            Type = row.Type,
            Tags = [.. new[] { row.Environment, row.Region }.Where(tag => tag.Length > 0)],
            Facts = [.. LinkedFactView.Of(resource.Resource, null, null, null)],
            Changed = TimeView.Of(row.ChangedAt, request.Now),
            Open = [.. open.Items.Select(finding => EntryView.Of(finding, request.Now))],
            Resolved = [.. resolved.Items.Select(finding => EntryView.Of(finding, request.Now))],
            More = open.Next is null && resolved.Next is null ? null : new PageQuery("/findings").With("resource", key).With("account", account).With("state", "all").ToString(),
            Properties = Lines(resource.Properties),
            Unread = [.. resource.Unread.Select(property => $"{property.Path}: {property.Reason}")],
            Picture = drawn.Find(resource.Resource) is { } place ? drawn.Draw(place.Picture, "picture", request.Prefix, place.Node) : null,
            Json = ApiPath.Resource(account, key),
        });
    }

    private static ImmutableArray<string> Lines(JsonObject properties)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        {
            properties.WriteTo(writer);
        }

        return [.. Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length).ReplaceLineEndings("\n").Split('\n')];
    }

    private static InputView Input(string name, string label, string? value, string placeholder, ImmutableArray<Facet> facets) =>
        new(name, label, value ?? "", placeholder, [.. facets.Take(MostSuggestions).Select(facet => new OptionView(facet.Value, ""))]);

    private static IEnumerable<OptionView> Options(ImmutableArray<Facet> facets, string? chosen, string none) =>
        facets.Select(facet => facet.Value).Concat(chosen is null ? [] : [chosen]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(value => new OptionView(FindingFilter.Unnamed(value)!, value is "" ? none : value));
}
