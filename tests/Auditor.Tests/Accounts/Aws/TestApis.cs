using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Auditor.Accounts.Aws;

namespace Auditor.Tests.Accounts.Aws;

/// <summary>APIs and operations by hand, one per wire and more.</summary>
internal static class TestApis
{
    public static AwsApi Config { get; } = Api("config", "Config Service", AwsWire.Json11, "2014-11-12", target: "StarlingDoveService");

    public static AwsApi Kms { get; } = Api("kms", "KMS", AwsWire.Json11, "2014-11-01", target: "TrentService");

    public static AwsApi Sqs { get; } = Api("sqs", "SQS", AwsWire.Json10, "2012-11-05", target: "AmazonSQS");

    public static AwsApi Rds { get; } = Api("rds", "RDS", AwsWire.Query, "2014-10-31") with
    {
        Xml = new XmlShape { Lists = Lists(("DBSubnetGroups", ["DBSubnetGroup"]), ("Subnets", ["Subnet"]), ("SupportedNetworkTypes", ["member"])) },
    };

    public static AwsApi Iam { get; } = Api("iam", "IAM", AwsWire.Query, "2010-05-08") with
    {
        GlobalEndpoints = new Dictionary<string, GlobalEndpoint>(StringComparer.Ordinal)
        {
            ["aws"] = new("iam.amazonaws.com", "us-east-1"),
            ["aws-cn"] = new("iam.cn-north-1.amazonaws.com.cn", "cn-north-1"),
            ["aws-us-gov"] = new("iam.us-gov.amazonaws.com", "us-gov-west-1"),
        }.ToFrozenDictionary(StringComparer.Ordinal),
        Xml = new XmlShape { Lists = Lists(("Roles", ["member"]), ("Tags", ["member"])) },
    };

    public static AwsApi Sns { get; } = Api("sns", "SNS", AwsWire.Query, "2010-03-31") with
    {
        Xml = new XmlShape { Lists = Lists(("Topics", ["member"])), Maps = FrozenSet.Create(StringComparer.Ordinal, "Attributes") },
    };

    public static AwsApi Backup { get; } = Api("backup", "Backup", AwsWire.RestJson, "2018-11-15");

    public static AwsApi CloudFront { get; } = Api("cloudfront", "CloudFront", AwsWire.RestXml, "2020-05-31") with
    {
        XmlNamespace = "http://cloudfront.amazonaws.com/doc/2020-05-31/",
        GlobalEndpoints = new Dictionary<string, GlobalEndpoint>(StringComparer.Ordinal)
        {
            ["aws"] = new("cloudfront.amazonaws.com", "us-east-1"),
        }.ToFrozenDictionary(StringComparer.Ordinal),
        Xml = new XmlShape { Lists = Lists(("Items", ["OriginAccessControlSummary", "DistributionSummary"])) },
    };

    public static AwsApi Route53 { get; } = Api("route53", "Route 53", AwsWire.RestXml, "2013-04-01") with
    {
        XmlNamespace = "https://route53.amazonaws.com/doc/2013-04-01/",
        GlobalEndpoints = new Dictionary<string, GlobalEndpoint>(StringComparer.Ordinal)
        {
            ["aws"] = new("route53.amazonaws.com", "us-east-1"),
        }.ToFrozenDictionary(StringComparer.Ordinal),
        Xml = new XmlShape { Lists = Lists(("ResourceTagSets", ["ResourceTagSet"]), ("Tags", ["Tag"]), ("HostedZones", ["HostedZone"])) },
    };

    public static AwsApi S3 { get; } = Api("s3", "S3", AwsWire.RestXml, "2006-03-01") with
    {
        XmlNamespace = "http://s3.amazonaws.com/doc/2006-03-01/",
        Xml = new XmlShape
        {
            Lists = Lists(("Buckets", ["Bucket"]), ("TagSet", ["Tag"]), ("AccessControlList", ["Grant"]), ("TargetGrants", ["Grant"])),
            Flattened = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["LifecycleConfiguration/Rule"] = "Rules",
                ["ServerSideEncryptionConfiguration/Rule"] = "Rules",
                ["ReplicationConfiguration/Rule"] = "Rules",
                ["OwnershipControls/Rule"] = "Rules",
                ["Rule/Transition"] = "Transitions",
                ["Rule/NoncurrentVersionTransition"] = "NoncurrentVersionTransitions",
                ["And/Tag"] = "Tags",
                ["BlockedEncryptionTypes/EncryptionType"] = "EncryptionType",
            }.ToFrozenDictionary(StringComparer.Ordinal),
        },
    };

    public static AwsApi S3Control { get; } = Api("s3control", "S3 Control", AwsWire.RestXml, "2018-08-20") with { SigningName = "s3", EndpointPrefix = "s3-control" };

    public static AwsApi Ec2 { get; } = Api("ec2", "EC2", AwsWire.Ec2Query, "2016-11-15");

    /// <summary>A call of an operation that needs no more than its name.</summary>
    public static AwsCall Call(this AwsApi api, string operation, JsonObject? arguments = null, string region = "eu-west-1", params (string List, string Pattern)[] form) => new(
        new AwsOperation { Api = api, Name = operation, ResultWrapper = api.Wire is AwsWire.Query ? $"{operation}Result" : null, Form = Form(form) },
        arguments ?? [],
        region);

    /// <summary>A call of a REST operation.</summary>
    public static AwsCall Rest(
        this AwsApi api,
        string operation,
        string http,
        JsonObject? arguments = null,
        string? payload = null,
        IEnumerable<(string Argument, string Place)>? parameters = null,
        string region = "eu-west-1",
        params (string List, string Pattern)[] form) => new(
        new AwsOperation
        {
            Api = api,
            Name = operation,
            Http = http,
            Payload = payload,
            Parameters = (parameters ?? []).ToFrozenDictionary(parameter => parameter.Argument, parameter => parameter.Place, StringComparer.Ordinal),
            Form = Form(form),
        },
        arguments ?? [],
        region);

    /// <summary>A call that asks for a bucket's setting.</summary>
    public static AwsCall BucketCall(string operation, string setting, string bucket, string? payload = null) =>
        S3.Rest(operation, $"GET /{{Bucket}}?{setting}", new JsonObject { ["Bucket"] = bucket }, payload, [("Bucket", "uri:Bucket")]);

    private static AwsApi Api(string name, string id, AwsWire wire, string version, string? target = null) => new()
    {
        Name = name,
        ServiceId = id,
        SigningName = name,
        EndpointPrefix = name,
        Version = version,
        Wire = wire,
        TargetPrefix = target,
    };

    private static FrozenDictionary<string, string> Form((string List, string Pattern)[] form) =>
        form.ToFrozenDictionary(entry => entry.List, entry => entry.Pattern, StringComparer.Ordinal);

    private static FrozenDictionary<string, FrozenSet<string>> Lists(params (string List, string[] Items)[] lists) =>
        lists.ToFrozenDictionary(list => list.List, list => FrozenSet.Create(StringComparer.Ordinal, list.Items), StringComparer.Ordinal);
}
