using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Auditor.Tests.Accounts.Reading.Config;

/// <summary>
/// AWS Config of accounts whose rows a test writes, at the end of the auditor's own connection. Of the services there is EC2, with a VPC named after the
/// service in every region, and every other call is denied.
/// </summary>
internal sealed class RecordingAccounts : HttpMessageHandler
{
    private readonly List<(string Account, string Region, string Text)> _rows = [];

    /// <summary>The calls that were made: <c>config:SelectResourceConfig</c>, with what they asked.</summary>
    public ConcurrentQueue<string> Calls { get; } = new();

    /// <summary>The recorder of each region and its status; none where there is nothing.</summary>
    public Dictionary<string, (string Recorder, string Status)> Recorders { get; } = new(StringComparer.Ordinal);

    /// <summary>The aggregators, as they are described.</summary>
    public string Aggregators { get; set; } = "{}";

    /// <summary>What is answered in place of a call of AWS Config, by its name and body; null for the usual.</summary>
    public Func<string, string, (int Status, string Body)?> Instead { get; set; } = (_, _) => null;

    /// <summary>How many rows come at once.</summary>
    public int PageSize { get; set; } = 100;

    /// <summary>Switches a recorder on.</summary>
    public void Record(string region, string group = """{"allSupported":true,"includeGlobalResourceTypes":true}""", string status = "SUCCESS", bool isOn = true) =>
        Recorders[region] = ($$"""{"name":"default","recordingGroup":{{group}} }""", $$"""{"name":"default","recording":{{(isOn ? "true" : "false")}},"lastStatus":"{{status}}","lastStatusChangeTime":1767607200.5,"lastStartTime":1767600000}""");

    /// <summary>Adds an item.</summary>
    public void Add(string account, string region, string type, string id, string configuration, string time = "2026-01-05T10:00:00.000Z", string status = "OK") =>
        AddText(account, region, $$"""{"accountId":"{{account}}","awsRegion":"{{region}}","resourceType":"{{type}}","resourceId":"{{id}}","arn":"arn:of:{{id}}","configurationItemCaptureTime":"{{time}}","configurationItemStatus":"{{status}}","tags":[],"supplementaryConfiguration":{},"configuration":{{configuration}} }""");

    /// <summary>Adds a row as it stands.</summary>
    public void AddText(string account, string region, string text) => _rows.Add((account, region, text));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var scope = request.Headers.TryGetValues("Authorization", out var authorization) ? authorization.First().Split('/') : [];
        var region = scope.Length > 2 ? scope[2] : "";
        if (request.Headers.TryGetValues("X-Amz-Target", out var target) && target.First() is { } name && name.StartsWith("StarlingDoveService.", StringComparison.Ordinal))
        {
            var operation = name[20..];
            Calls.Enqueue($"config:{operation} {region} {body}");
            var (status, answer) = Instead(operation, body) ?? (200, Config(operation, region, JsonNode.Parse(body)!.AsObject()));
            return Answer(status, answer, "application/x-amz-json-1.1");
        }

        if (body.Contains("Action=DescribeVpcs", StringComparison.Ordinal))
        {
            Calls.Enqueue($"ec2:DescribeVpcs {region}");
            return Answer(200, $"<DescribeVpcsResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\"><requestId>1</requestId><vpcSet><item><vpcId>vpc-of-ec2</vpcId><cidrBlock>10.0.0.0/16</cidrBlock></item></vpcSet></DescribeVpcsResponse>", "text/xml");
        }

        if (body.Contains("Action=GetCallerIdentity", StringComparison.Ordinal))
        {
            return Answer(200, "<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><GetCallerIdentityResult><Arn>arn:aws:iam::999999999999:user/auditor</Arn><UserId>1</UserId><Account>999999999999</Account></GetCallerIdentityResult><ResponseMetadata><RequestId>1</RequestId></ResponseMetadata></GetCallerIdentityResponse>", "text/xml");
        }

        Calls.Enqueue($"{request.RequestUri} {body}");
        return Answer(403, "", "text/plain");
    }

    private string Config(string operation, string region, JsonObject asked) => operation switch
    {
        "DescribeConfigurationRecorders" => $$"""{"ConfigurationRecorders":[{{(Recorders.TryGetValue(region, out var one) ? one.Recorder : "")}}]}""",
        "DescribeConfigurationRecorderStatus" => $$"""{"ConfigurationRecordersStatus":[{{(Recorders.TryGetValue(region, out var one) ? one.Status : "")}}]}""",
        "DescribeConfigurationAggregators" => Aggregators,
        _ => Select(region, asked, isAggregate: operation is "SelectAggregateResourceConfig"),
    };

    private string Select(string region, JsonObject asked, bool isAggregate)
    {
        var expression = (string)asked["Expression"]!;
        if (expression.EndsWith("GROUP BY accountId", StringComparison.Ordinal))
        {
            return new JsonObject { ["Results"] = new JsonArray([.. _rows.GroupBy(row => row.Account, StringComparer.Ordinal).Select(group => (JsonNode)new JsonObject { ["accountId"] = group.Key, ["COUNT(*)"] = group.Count() }.ToJsonString())]) }.ToJsonString();
        }

        var found = _rows
            .Where(row => isAggregate ? !expression.Contains("accountId =", StringComparison.Ordinal) || expression.Contains($"accountId = '{row.Account}'", StringComparison.Ordinal) : row.Region == region || row.Region is "global")
            .Where(row => !row.Text.StartsWith('{') || expression.Contains($"'{(string?)JsonNode.Parse(row.Text)!["resourceType"]}'", StringComparison.Ordinal))
            .Select(row => row.Text)
            .ToList();
        var start = asked["NextToken"] is { } token ? int.Parse((string)token!, System.Globalization.CultureInfo.InvariantCulture) : 0;
        var answer = new JsonObject { ["Results"] = new JsonArray([.. found.Skip(start).Take(PageSize).Select(text => (JsonNode)text)]) };
        if (start + PageSize < found.Count)
        {
            answer["NextToken"] = JsonSerializer.Serialize(start + PageSize);
        }

        return answer.ToJsonString();
    }

    private static HttpResponseMessage Answer(int status, string body, string type)
    {
        var answer = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, type) };
        answer.Headers.Add("x-amzn-RequestId", "1");
        return answer;
    }
}
