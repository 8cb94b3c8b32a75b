using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using Auditor.Hosting.Api;
using Auditor.Tests.Hosting.Security;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Auditor.Tests.Hosting.Api;

/// <summary>The description of the interface.</summary>
public sealed class OpenApiTests
{
    private const string UpdateVariable = "AUDITOR_UPDATE";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_committed_description_is_that_of_the_endpoints()
    {
        await using var auditor = await HostedAuditor.StartAsync();
        using var client = auditor.Client();
        var served = await client.GetByteArrayAsync("/api/v1/openapi.json", Stop);
        var file = Path.Combine(Root(), "schemas", "openapi.json");
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            await File.WriteAllBytesAsync(file, served, Stop);
        }

        Assert.True(
            File.Exists(file) && (await File.ReadAllBytesAsync(file, Stop)).AsSpan().SequenceEqual(served),
            $"schemas/openapi.json is not what the endpoints are. Write it anew: {UpdateVariable}=1 dotnet run --project tests/Auditor.Tests -- -class {typeof(OpenApiTests).FullName}");
    }

    [Fact]
    public async Task It_is_valid_and_has_every_call()
    {
        await using var auditor = await HostedAuditor.StartAsync();
        using var client = auditor.Client();
        var text = await client.GetStringAsync("/api/v1/openapi.json", Stop);
        var read = Microsoft.OpenApi.OpenApiDocument.Parse(text, "json");
        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Empty(read.Diagnostic.Warnings);
        Assert.Empty(read.Document!.Validate(ValidationRuleSet.GetDefaultRuleSet()));
        var calls = auditor.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal)).ToList();
        Assert.All(calls, call => Assert.NotNull(call.Metadata.GetMetadata<ApiCall>()));
        Assert.Equal(calls.Count, read.Document!.Paths.Sum(path => path.Value.Operations!.Count));
    }

    [Fact]
    public async Task Everything_that_it_refers_to_is_in_it()
    {
        await using var auditor = await HostedAuditor.StartAsync();
        using var client = auditor.Client();
        var document = JsonNode.Parse(await client.GetStringAsync("/api/v1/openapi.json", Stop))!;
        var schemas = document["components"]!["schemas"]!.AsObject().Select(schema => schema.Key).ToHashSet(StringComparer.Ordinal);
        Assert.All(References(document), reference => Assert.Contains(reference["#/components/schemas/".Length..], schemas));
    }

    // Two shapes of one name would be one schema: that of whichever came first.
    [Fact]
    public async Task No_two_shapes_have_the_same_name()
    {
        await using var auditor = await HostedAuditor.StartAsync();
        var shapes = auditor.App.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Select(endpoint => endpoint.Metadata.GetMetadata<ApiCall>()).OfType<ApiCall>()
            .SelectMany(call => new[] { call.Answer, call.Body }).OfType<Auditor.Reporting.Json.IJsonShape>().SelectMany(WithReferences);
        Assert.All(shapes.GroupBy(shape => shape.Name, StringComparer.Ordinal), named => Assert.Single(named.Select(Schema).Distinct(StringComparer.Ordinal)));
    }

    private static IEnumerable<Auditor.Reporting.Json.IJsonShape> WithReferences(Auditor.Reporting.Json.IJsonShape shape) => shape.References.SelectMany(WithReferences).Prepend(shape);

    private static string Schema(Auditor.Reporting.Json.IJsonShape shape)
    {
        using var stream = new MemoryStream();
        using (var writer = Auditor.Reporting.Json.JsonReport.NewWriter(stream))
        {
            writer.WriteStartObject();
            shape.WriteSchema(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => member is { Key: "$ref", Value: JsonValue value } ? [value.GetValue<string>()] : References(member.Value)),
        JsonArray items => items.SelectMany(References),
        _ => [],
    };

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", ".."));
}
