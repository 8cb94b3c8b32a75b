using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace FakeAws.Proxy;

/// <summary>A call that the proxy makes itself.</summary>
internal sealed record InnerCall(string SigningName, string Method, string Target)
{
    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public byte[] Body { get; private init; } = [];

    public static InnerCall Query(string signingName, string version, string action, params IEnumerable<(string Name, string Value)> parameters)
    {
        var body = new StringBuilder($"Action={action}&Version={version}");
        foreach (var (name, value) in parameters)
        {
            body.Append('&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }

        return new InnerCall(signingName, "POST", "/")
        {
            Headers = { ["Content-Type"] = "application/x-www-form-urlencoded" },
            Body = Encoding.UTF8.GetBytes(body.ToString()),
        };
    }

    /// <summary>A JSON call: the target is <c>TrentService.ListKeys</c>.</summary>
    public static InnerCall Json(string signingName, string target, JsonObject arguments, string version = "1.1") => new(signingName, "POST", "/")
    {
        Headers = { ["Content-Type"] = $"application/x-amz-json-{version}", ["X-Amz-Target"] = target },
        Body = Encoding.UTF8.GetBytes(arguments.ToJsonString()),
    };

    public static InnerCall Get(string signingName, string target) => new(signingName, "GET", target);

    public HttpContent? ToContent()
    {
        if (Body.Length == 0)
        {
            return null;
        }

        var content = new ByteArrayContent(Body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(Headers["Content-Type"]);
        return content;
    }
}
