using System.Globalization;
using System.Text;
using FakeAws.Requests;
using FakeAws.Responses;
using FakeAws.Seeding;

namespace FakeAws.Scale;

/// <summary>Cuts lists into the pages of each wire.</summary>
internal static class ScalePages
{
    public static AwsResponse Ec2(AwsRequest request, string set, IReadOnlyList<string> items)
    {
        var (page, next) = Cut(items, request.Parameter("NextToken"), Size(request.Parameter("MaxResults"), 1000));
        return Xml($"""
            <{request.Operation}Response xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><requestId>00000000-0000-4000-8000-000000000000</requestId><{set}>{string.Concat(page.Select(item => $"<item>{item}</item>"))}</{set}>{(next is null ? "" : $"<nextToken>{next}</nextToken>")}</{request.Operation}Response>
            """);
    }

    /// <summary>A page of a Query service; the token has the same name in both directions.</summary>
    public static AwsResponse Query(AwsRequest request, string list, string element, IReadOnlyList<string> items, string token = "Marker", string size = "MaxRecords", int most = 100)
    {
        var (page, next) = Cut(items, request.Parameter(token), Math.Min(Size(request.Parameter(size), most), most));
        var more = token == "Marker" && request.Service == "elbv2" ? "NextMarker" : token;
        return Result(request, $"<{list}>{string.Concat(page.Select(item => $"<{element}>{item}</{element}>"))}</{list}>{(next is null ? "" : $"<{more}>{next}</{more}>")}");
    }

    /// <summary>The answer of a Query service, in its wrapper.</summary>
    public static AwsResponse Result(AwsRequest request, string result) => Xml($"""
        <{request.Operation}Response xmlns="https://{request.Service}.amazonaws.com/doc/"><{request.Operation}Result>{result}</{request.Operation}Result><ResponseMetadata><RequestId>00000000-0000-4000-8000-000000000000</RequestId></ResponseMetadata></{request.Operation}Response>
        """);

    /// <summary>A page of a JSON service, whose arguments stand in the body or, for REST, in the query.</summary>
    public static AwsResponse Json(AwsRequest request, string list, IReadOnlyList<string> items, string token = "NextToken", string size = "MaxResults", int most = 100, string? answered = null)
    {
        var arguments = request.Wire == AwsWire.RestJson ? null : request.Json();
        var rest = char.ToLowerInvariant(token[0]) + token[1..];
        var (page, next) = Cut(
            items,
            arguments is null ? request.Parameter(rest) : arguments.Text(token),
            Math.Min(Size(arguments is null ? request.Parameter("maxResults") : arguments.Text(size), most), most));
        var more = next is null ? "" : $",\"{answered ?? token}\":\"{next}\"";
        return Json(request, $"{{\"{list}\":[{string.Join(',', page)}]{more}{(request.Service == "kms" ? $",\"Truncated\":{(next is null ? "false" : "true")}" : "")}}}");
    }

    public static AwsResponse Json(AwsRequest request, string body) =>
        new(200, request.Wire == AwsWire.RestJson ? "application/json" : "application/x-amz-json-1.1", Encoding.UTF8.GetBytes(body));

    public static AwsResponse Xml(string body) => new(200, "text/xml", Encoding.UTF8.GetBytes(body));

    public static AwsResponse NotFound(AwsRequest request, string code) =>
        new AwsError(request.Wire is AwsWire.RestXml ? 404 : 400, code, "It does not exist.").ToResponse(request);

    /// <summary>Well-formed, with nothing in it: the account has no such resources.</summary>
    public static AwsResponse Nothing(AwsRequest request) => request.Wire switch
    {
        AwsWire.Ec2Query => Ec2(request, "nothingSet", []),
        AwsWire.Query => Result(request, ""),
        AwsWire.RestXml => Xml($"<{request.Operation.Replace(' ', '-').Replace('/', '-')}Result/>"),
        _ => Json(request, "{}"),
    };

    /// <summary>Every element made, for lists of a fixed length.</summary>
    public static IReadOnlyList<string> Make(int count, Func<int, string> item) => [.. Enumerable.Range(0, count).Select(item)];

    private static int Size(string? asked, int most) => int.TryParse(asked, CultureInfo.InvariantCulture, out var size) && size > 0 ? size : most;

    /// <summary>A page and the token of the next; only its own items are made.</summary>
    public static (IReadOnlyList<string> Page, string? Next) Cut(IReadOnlyList<string> items, string? token, int size)
    {
        var start = token is null ? 0 : int.Parse(token["page-".Length..], CultureInfo.InvariantCulture);
        var page = new List<string>(Math.Min(size, items.Count));
        for (var at = start; at < Math.Min(start + (long)size, items.Count); at++)
        {
            // What is gone leaves its place empty.
            if (items[at] is { Length: > 0 } item)
            {
                page.Add(item);
            }
        }

        return (page, start + size < items.Count ? string.Create(CultureInfo.InvariantCulture, $"page-{start + size}") : null);
    }
}
