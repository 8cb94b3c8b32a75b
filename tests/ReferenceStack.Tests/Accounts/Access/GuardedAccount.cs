using System.Text.Json.Nodes;
using System.Xml.Linq;
using Amazon.Runtime;
using Auditor.Accounts.Access;
using Auditor.Tests.Accounts;
using FakeAws.Proxy;
using Seeding;
using Seeding.Wire;

namespace ReferenceStack.Tests.Accounts.Access;

/// <summary>The production stacks, and one of each of some other types, in a moto that enforces IAM: a user may do what its one policy says.</summary>
public sealed class GuardedAccount(ReferenceAssembly reference) : IAsyncLifetime
{
    private const string User = "auditor";
    private const string Region = "us-east-1";

    // What the reference stack has none of and moto's CloudFormation makes.
    private const string Others = """
        {
          "Resources": {
            "Queue": { "Type": "AWS::SQS::Queue" },
            "Topic": { "Type": "AWS::SNS::Topic", "Properties": { "Subscription": [{ "Protocol": "sqs", "Endpoint": { "Fn::GetAtt": ["Queue", "Arn"] } }] } },
            "Table": { "Type": "AWS::DynamoDB::Table", "Properties": { "BillingMode": "PAY_PER_REQUEST", "AttributeDefinitions": [{ "AttributeName": "id", "AttributeType": "S" }], "KeySchema": [{ "AttributeName": "id", "KeyType": "HASH" }] } },
            "Files": { "Type": "AWS::EFS::FileSystem", "Properties": { "Encrypted": true } },
            "Balancer": { "Type": "AWS::ElasticLoadBalancing::LoadBalancer", "Properties": { "AvailabilityZones": ["us-east-1a"], "Listeners": [{ "LoadBalancerPort": "443", "InstancePort": "80", "Protocol": "HTTP" }] } },
            "Launch": { "Type": "AWS::EC2::LaunchTemplate", "Properties": { "LaunchTemplateName": "other", "LaunchTemplateData": { "InstanceType": "t3.micro" } } },
            "Dashboard": { "Type": "AWS::CloudWatch::Dashboard", "Properties": { "DashboardName": "other", "DashboardBody": "{\"widgets\":[]}" } }
          }
        }
        """;

    private HttpClient? _http;
    private BasicAWSCredentials? _credentials;
    private AwsProxy? _proxy;

    public static string Account => "123456789012";

    public MotoServer Moto { get; } = new() { Variables = { [SeedOptions.ManagedPoliciesVariable] = "true" } };

    /// <summary>The user's keys; skips the test where moto is missing.</summary>
    public BasicAWSCredentials Credentials
    {
        get
        {
            Moto.SkipIfAbsent();
            return _credentials!;
        }
    }

    /// <summary>What answers for moto where it lacks something; permissions are not enforced there.</summary>
    public AwsProxy Proxy => _proxy!;

    public async ValueTask InitializeAsync()
    {
        await Moto.InitializeAsync();
        if (!Moto.IsThere)
        {
            return;
        }

        _http = new HttpClient { BaseAddress = Moto.Endpoint };
        _proxy = await AwsProxy.StartAsync(Moto.Endpoint);
        var seeded = await Seeder.SeedAsync(new SeedOptions { Endpoint = Moto.Endpoint, Assembly = reference.Assembly.Folder, Stacks = name => name.EndsWith("production", StringComparison.Ordinal) });
        foreach (var stack in seeded.Stacks)
        {
            _proxy.Add(stack);
        }

        await AddOthersAsync();
        await Calls.QueryAsync(AwsService.Iam, "CreateUser", new() { ["UserName"] = User });
        var key = await Calls.QueryAsync(AwsService.Iam, "CreateAccessKey", new() { ["UserName"] = User });
        _credentials = new(Text(key, "AccessKeyId"), Text(key, "SecretAccessKey"));
    }

    /// <summary>From now on the user may do this and nothing else.</summary>
    internal async Task PermitAsync(AccessPolicy policy)
    {
        // The one call that nobody checks.
        await EnforceAfterAsync("1");
        await Calls.QueryAsync(AwsService.Iam, "PutUserPolicy", new() { ["UserName"] = User, ["PolicyName"] = "access", ["PolicyDocument"] = policy.Json() });
    }

    /// <summary>From now on nobody's permissions are looked at.</summary>
    public Task PermitAllAsync() => EnforceAfterAsync("inf");

    public async ValueTask DisposeAsync()
    {
        if (_proxy is not null)
        {
            await _proxy.DisposeAsync();
        }

        _http?.Dispose();
        await Moto.DisposeAsync();
    }

    private AwsCalls Calls => new(_http!, Account, "test", Region);

    private async Task AddOthersAsync()
    {
        const string Bucket = "others-123456789012";
        await Calls.QueryAsync(new AwsService("cloudformation", "2010-05-15"), "CreateStack", new() { ["StackName"] = "Others", ["TemplateBody"] = Others });
        await Calls.JsonAsync(new AwsService("acm", "1.1", "CertificateManager"), "RequestCertificate", new() { ["DomainName"] = "other.example.com" });
        await Calls.SendAsync(HttpMethod.Put, "s3", $"/{Bucket}", "");
        await Calls.JsonAsync(new AwsService("cloudtrail", "1.1", "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101"), "CreateTrail", new() { ["Name"] = "other", ["S3BucketName"] = Bucket });
        await Calls.JsonAsync(
            new AwsService("config", "1.1", "StarlingDoveService"),
            "PutConfigurationRecorder",
            new() { ["ConfigurationRecorder"] = new JsonObject { ["name"] = "default", ["roleARN"] = $"arn:aws:iam::{Account}:role/config" } });
        await Calls.QueryAsync(
            AwsService.Rds,
            "CreateDBClusterParameterGroup",
            new() { ["DBClusterParameterGroupName"] = "other", ["DBParameterGroupFamily"] = "aurora-postgresql16", ["Description"] = "other" });
        await Calls.JsonAsync(new AwsService("ssm", "1.1", "AmazonSSM"), "PutParameter", new() { ["Name"] = "other", ["Type"] = "String", ["Value"] = "other" });
        await Calls.JsonAsync(
            new AwsService("states", "1.0", "AWSStepFunctions"),
            "CreateStateMachine",
            new() { ["name"] = "other", ["roleArn"] = $"arn:aws:iam::{Account}:role/other", ["definition"] = """{"StartAt":"Pass","States":{"Pass":{"Type":"Pass","End":true}}}""" });
        await Calls.JsonAsync(
            AwsService.Waf,
            "CreateRuleGroup",
            new() { ["Name"] = "other", ["Scope"] = "REGIONAL", ["Capacity"] = 10, ["Rules"] = new JsonArray(), ["VisibilityConfig"] = new JsonObject { ["SampledRequestsEnabled"] = false, ["CloudWatchMetricsEnabled"] = false, ["MetricName"] = "other" } });
    }

    private async Task EnforceAfterAsync(string calls)
    {
        using var content = new StringContent(calls);
        using var answer = await _http!.PostAsync(new Uri("moto-api/reset-auth", UriKind.Relative), content);
        answer.EnsureSuccessStatusCode();
    }

    private static string Text(XElement answer, string name) => answer.Descendants(name).Single().Value;
}
