using System.Text.Json.Nodes;
using Amazon.Runtime;
using Auditor.Accounts.Aws;
using Auditor.Configuration.Notifications;
using Auditor.Hosting.Notifications.Aws;
using Auditor.Tests.Accounts;
using Auditor.Tests.Accounts.Aws;
using Policies.Model;

namespace Auditor.Tests.Hosting.Notifications;

/// <summary>Topics and Security Hub, in moto.</summary>
public sealed class AwsSenderTests : IClassFixture<MotoServer>, IDisposable
{
    private const string Home = ToldStore.Account;
    private const string Other = "444455556666";

    private static readonly AwsApi SecurityHub = new() { Name = "securityhub", ServiceId = "SecurityHub", SigningName = "securityhub", EndpointPrefix = "securityhub", Version = "2018-10-26", Wire = AwsWire.RestJson };

    private readonly AwsClientSettings _settings;
    private readonly AwsClient _client;
    private readonly OwnAccount _own;

    public AwsSenderTests(MotoServer moto)
    {
        moto.SkipIfAbsent();
        _settings = new AwsClientSettings { Endpoint = moto.Endpoint, Retries = 1 };
        _client = new AwsClient(Home, new BasicAWSCredentials(Home, "test"), _settings);
        _own = new OwnAccount(() => Task.FromResult(new AwsCredentialSource(new BasicAWSCredentials(Home, "test"), "eu-west-1")), _settings);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _own.Dispose();
        _client.Dispose();
        _settings.Dispose();
    }

    [Fact]
    public async Task A_scan_is_published_to_a_topic_from_which_programs_get_json()
    {
        var topic = (string)(await CallAsync(TestApis.Sns.Call("CreateTopic", new() { ["Name"] = "alerts" })))["TopicArn"]!;
        var queue = (string)(await CallAsync(TestApis.Sqs.Call("CreateQueue", new() { ["QueueName"] = "alerts" })))["QueueUrl"]!;
        await CallAsync(TestApis.Sns.Call("Subscribe", new() { ["TopicArn"] = topic, ["Protocol"] = "sqs", ["Endpoint"] = $"arn:aws:sqs:eu-west-1:{Home}:alerts" }));
        await using var told = await ToldStore.OpenAsync([ToldStore.Tell(new TopicChannel(topic))]);
        await told.RecordAsync(ToldStore.Result);

        await told.Delivery(more: new TopicSender(_own)).DeliverDueAsync(Stop);

        Assert.Empty(await told.Store.Outbox.UndeliveredAsync(Stop));
        var received = await CallAsync(TestApis.Sqs.Call("ReceiveMessage", new() { ["QueueUrl"] = queue, ["MaxNumberOfMessages"] = 10 }));
        var envelope = JsonNode.Parse((string)Assert.Single(received["Messages"]!.AsArray())!["Body"]!)!;
        var notification = JsonNode.Parse((string)envelope["Message"]!)!;
        Assert.StartsWith("First scan of 123456789012: ", (string)envelope["Subject"]!, StringComparison.Ordinal);
        Assert.Equal(("scan", ToldStore.Account, true), ((string)notification["kind"]!, (string)notification["account"]!, (bool)notification["isFirst"]!));
        Assert.Equal(("scan", "critical"), ((string)envelope["MessageAttributes"]!["kind"]!["Value"]!, (string)envelope["MessageAttributes"]!["severity"]!["Value"]!));
    }

    [Fact]
    public async Task A_topic_that_is_gone_is_told()
    {
        await using var told = await ToldStore.OpenAsync([ToldStore.Tell(new TopicChannel($"arn:aws:sns:eu-west-1:{Home}:gone"))]);
        await told.AddAsync(1);

        await told.Delivery(more: new TopicSender(_own)).DeliverDueAsync(Stop);

        Assert.StartsWith($"sns:Publish found nothing in {Home}/eu-west-1: NotFound", Assert.Single(await told.Store.Outbox.UndeliveredAsync(Stop)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Security_Hub_of_the_auditors_own_account_knows_every_finding_and_those_that_are_no_more()
    {
        await CallAsync(new(new() { Api = SecurityHub, Name = "EnableSecurityHub", Http = "POST /accounts" }, [], "eu-west-1"));
        await using var told = await ToldStore.OpenAsync([ToldStore.Tell(new SecurityHubChannel(), severity: Severity.Low)]);
        var many = ToldStore.Result with { Findings = [.. Enumerable.Range(0, 230).Select(number => ToldStore.Result.Findings[0] with { Id = $"1-{number:x8}", Waiver = null, Resource = ToldStore.Result.Findings[0].Resource with { Account = Other } })], Coverage = [new($"{Other}/us-east-1", "*", "api", 230, null)], Drift = null };
        await told.RecordAsync(many);
        Assert.Equal(3, (await told.Store.Outbox.UndeliveredAsync(Stop)).Length);
        await told.DeliverAllAsync(told.Delivery(more: new SecurityHubSender(_own, told.Time)));

        var first = await FindingsAsync();
        Assert.Equal(230, first.Count);
        Assert.All(first, finding => Assert.Equal(
            (Home, $"arn:aws:securityhub:eu-west-1:{Home}:product/{Home}/default", "ACTIVE"),
            ((string)finding["AwsAccountId"]!, (string)finding["ProductArn"]!, (string)finding["RecordState"]!)));
        Assert.Contains(first, finding => (string)finding["Id"]! == $"{Other}/1-00000007" && (string)finding["ProductFields"]!["auditor/account"]! == Other);

        // Of what is as it was nothing is told.
        await told.RecordAsync(many);
        Assert.Empty(await told.Store.Outbox.UndeliveredAsync(Stop));
        await told.RecordAsync(many with { Findings = many.Findings.RemoveAt(7) });
        var row = Assert.Single(await told.Store.Outbox.UndeliveredAsync(Stop));
        Assert.Single(JsonNode.Parse(row.Payload)!.AsArray());
        await told.DeliverAllAsync(told.Delivery(more: new SecurityHubSender(_own, told.Time)));

        var resolved = (await FindingsAsync()).Single(finding => (string)finding["Id"]! == $"{Other}/1-00000007");
        Assert.Equal(("ARCHIVED", "PASSED"), ((string)resolved["RecordState"]!, (string)resolved["Compliance"]!["Status"]!));
    }

    private async Task<List<JsonNode>> FindingsAsync()
    {
        var all = new List<JsonNode>();
        string? next = null;
        do
        {
            var arguments = new JsonObject { ["MaxResults"] = 100 };
            if (next is not null)
            {
                arguments["NextToken"] = next;
            }

            var answer = await CallAsync(new(new() { Api = SecurityHub, Name = "GetFindings", Http = "POST /findings" }, arguments, "eu-west-1"));
            all.AddRange(answer["Findings"]!.AsArray().OfType<JsonNode>());
            next = (string?)answer["NextToken"];
        }
        while (next is not null);
        return all;
    }

    private Task<JsonObject> CallAsync(AwsCall call) => _client.CallAsync(call, Stop);
}
