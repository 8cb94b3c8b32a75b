using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Seeding.Templates;

namespace Seeding.Wire;

/// <summary>Calls to the services of one account in one region, in their own wire formats and without the auditor's client, which the tests are to try.</summary>
/// <remarks>Requests name their credentials but are not signed: moto does not look at signatures unless told to.</remarks>
internal sealed class AwsCalls(HttpClient http, string account, string accessKey, string region)
{
    /// <summary>Calls a Query API; lists among the arguments become <c>Name.member.N</c>, <c>Name.Item.N</c>, and EC2's <c>Name.N</c>.</summary>
    public async Task<XElement> QueryAsync(AwsService service, string operation, JsonObject arguments)
    {
        List<KeyValuePair<string, string>> form = [new("Action", operation), new("Version", service.Version)];
        Flatten(arguments, "", service, form);

        return ParseXml(await SendAsync(HttpMethod.Post, service.Name, "/", new FormUrlEncodedContent(form), $"{service.Name}:{operation}"));
    }

    public async Task<JsonObject> JsonAsync(AwsService service, string operation, JsonObject arguments)
    {
        var content = new StringContent(arguments.ToJsonString());
        content.Headers.ContentType = new MediaTypeHeaderValue($"application/x-amz-json-{service.Version}");
        content.Headers.Add("X-Amz-Target", $"{service.Target}.{operation}");

        return ParseJson(await SendAsync(HttpMethod.Post, service.Name, "/", content, $"{service.Name}:{operation}"));
    }

    public async Task<JsonObject> RestAsync(HttpMethod method, string service, string path, JsonObject body) =>
        ParseJson(await SendAsync(method, service, path, new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"), $"{service}:{method} {path}"));

    public async Task<XElement> RestAsync(HttpMethod method, string service, string path, XElement body) =>
        ParseXml(await SendAsync(method, service, path, new StringContent(body.ToString(SaveOptions.DisableFormatting), Encoding.UTF8, "application/xml"), $"{service}:{method} {path}"));

    public async Task<XElement> RestAsync(HttpMethod method, string service, string path) =>
        ParseXml(await SendAsync(method, service, path, new ByteArrayContent([]), $"{service}:{method} {path}"));

    public Task SendAsync(HttpMethod method, string service, string path, string body) =>
        SendAsync(method, service, path, new StringContent(body), $"{service}:{method} {path}");

    private async Task<string> SendAsync(HttpMethod method, string service, string path, HttpContent content, string call)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = content;
        request.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential={accessKey}/20260101/{region}/{service}/aws4_request, SignedHeaders=host, Signature=none");
        request.Headers.Add("X-Amz-Date", "20260101T000000Z");
        request.Headers.Add("X-Moto-Account-Id", account);
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();

        return response.IsSuccessStatusCode ? text : throw new SeedException($"{call} answered {(int)response.StatusCode}: {text}");
    }

    private static JsonObject ParseJson(string text) => text.Length is 0 ? [] : JsonNode.Parse(text)?.AsObject() ?? [];

    /// <summary>Names are taken without their namespaces, which moto does not keep to.</summary>
    private static XElement ParseXml(string text)
    {
        if (text.Length is 0)
        {
            return new XElement("Empty");
        }

        var root = XElement.Parse(text);
        foreach (var element in root.DescendantsAndSelf())
        {
            element.Name = element.Name.LocalName;
        }

        return root;
    }

    private static void Flatten(JsonNode? node, string name, AwsService service, List<KeyValuePair<string, string>> form)
    {
        switch (node)
        {
            case null:
                break;
            case JsonObject map:
                foreach (var (key, member) in map)
                {
                    Flatten(member, name.Length is 0 ? key : $"{name}.{key}", service, form);
                }

                break;
            case JsonArray list:
                for (var index = 0; index < list.Count; index++)
                {
                    Flatten(list[index], $"{name}{service.Item(name.Split('.')[^1])}.{index + 1}", service, form);
                }

                break;
            default:
                form.Add(new KeyValuePair<string, string>(name, node.AsText()));
                break;
        }
    }
}
