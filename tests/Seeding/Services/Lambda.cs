using System.Text.Json.Nodes;
using Seeding.Templates;

namespace Seeding.Services;

/// <summary>Functions. Their code is an empty archive: nothing runs.</summary>
internal static class Lambda
{
    private const string Functions = "/2015-03-31/functions";

    /// <summary>A zip archive with no entries.</summary>
    private const string NoCode = "UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==";

    public static readonly IReadOnlyDictionary<string, Func<Creation, Task<Created>>> Types = new Dictionary<string, Func<Creation, Task<Created>>>(StringComparer.Ordinal)
    {
        ["AWS::Lambda::Function"] = FunctionAsync,
        ["AWS::Lambda::Permission"] = PermissionAsync,
    };

    private static async Task<Created> FunctionAsync(Creation resource)
    {
        var name = resource.Name("FunctionName", 64);
        var arguments = resource.Except("Code", "Tags");
        arguments["FunctionName"] = name;
        arguments["Code"] = new JsonObject { ["ZipFile"] = NoCode };
        arguments["Tags"] = resource.Tags.AsMap();
        var answer = await resource.Calls.RestAsync(HttpMethod.Post, "lambda", Functions, arguments);

        return new Created(name).With("Arn", (string)answer["FunctionArn"]!);
    }

    private static async Task<Created> PermissionAsync(Creation resource)
    {
        var id = resource.GeneratedName(100);
        var arguments = resource.Except("FunctionName");
        arguments["StatementId"] = id;
        await resource.Calls.RestAsync(HttpMethod.Post, "lambda", $"{Functions}/{Uri.EscapeDataString(resource.Required("FunctionName"))}/policy", arguments);

        return new Created(id).With("Id", id);
    }
}
