using System.Text.Json.Nodes;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Auditor.Accounts.Aws;

namespace Auditor.Tests.Accounts.Aws;

/// <summary>Calls of every wire, answered by moto.</summary>
public sealed class MotoCallTests : IClassFixture<MotoServer>, IDisposable
{
    private readonly MotoServer _moto;
    private readonly AwsClientSettings _settings;
    private readonly AwsClient _client;

    public MotoCallTests(MotoServer moto)
    {
        moto.SkipIfAbsent();
        _moto = moto;
        _settings = new AwsClientSettings { Endpoint = moto.Endpoint, Retries = 1 };
        _client = new AwsClient("123456789012", new BasicAWSCredentials("test", "test"), _settings);
    }

    public void Dispose()
    {
        _client.Dispose();
        _settings.Dispose();
    }

    [Fact]
    public async Task Json_1_1_is_spoken()
    {
        await CallAsync(TestApis.Config.Call("PutConfigurationRecorder", Json("""{"ConfigurationRecorder": {"name": "default", "roleARN": "arn:aws:iam::123456789012:role/config"}}""")));

        var answer = await CallAsync(TestApis.Config.Call("DescribeConfigurationRecorders"));

        Assert.Equal("default", (string?)answer["ConfigurationRecorders"]![0]!["name"]);
    }

    [Fact]
    public async Task Json_1_0_is_spoken()
    {
        await CallAsync(TestApis.Sqs.Call("CreateQueue", Json("""{"QueueName": "orders", "Attributes": {"DelaySeconds": "5"}}""")));

        var queues = await CallAsync(TestApis.Sqs.Call("ListQueues"));
        var url = (string?)queues["QueueUrls"]![0];
        var attributes = await CallAsync(TestApis.Sqs.Call("GetQueueAttributes", new JsonObject { ["QueueUrl"] = url, ["AttributeNames"] = new JsonArray("All") }));

        Assert.Equal("5", (string?)attributes["Attributes"]!["DelaySeconds"]);
    }

    [Fact]
    public async Task Query_is_spoken()
    {
        var vpc = await CreateVpcAsync();
        var subnet = await CreateSubnetAsync(vpc);
        await CallAsync(TestApis.Rds.Call(
            "CreateDBSubnetGroup",
            new JsonObject { ["DBSubnetGroupName"] = "data", ["DBSubnetGroupDescription"] = "where the data is", ["SubnetIds"] = new JsonArray(subnet) },
            form: ("SubnetIds", "SubnetIds.SubnetIdentifier.N")));

        var groups = await CallAsync(TestApis.Rds.Call("DescribeDBSubnetGroups"));

        var group = Assert.Single(groups["DBSubnetGroups"]!.AsArray())!;
        Assert.Equal("where the data is", (string?)group["DBSubnetGroupDescription"]);
        Assert.Equal(subnet, (string?)Assert.Single(group["Subnets"]!.AsArray())!["SubnetIdentifier"]);
    }

    [Fact]
    public async Task A_global_api_is_called_from_any_region()
    {
        await CallAsync(TestApis.Iam.Call("CreateRole", new JsonObject { ["RoleName"] = "reader", ["AssumeRolePolicyDocument"] = "{}" }));

        var roles = await CallAsync(TestApis.Iam.Call("ListRoles", region: "ap-southeast-2"));

        Assert.Equal("reader", (string?)Assert.Single(roles["Roles"]!.AsArray())!["RoleName"]);
    }

    [Fact]
    public async Task Maps_in_xml_are_objects()
    {
        var topic = await CallAsync(TestApis.Sns.Call("CreateTopic", new JsonObject { ["Name"] = "alerts" }));

        var attributes = await CallAsync(TestApis.Sns.Call("GetTopicAttributes", new JsonObject { ["TopicArn"] = topic["TopicArn"]!.DeepClone() }));

        Assert.Equal("123456789012", (string?)attributes["Attributes"]!["Owner"]);
    }

    [Fact]
    public async Task Rest_json_is_spoken()
    {
        await CallAsync(TestApis.Backup.Rest("CreateBackupVault", "PUT /backup-vaults/{backupVaultName}", new JsonObject { ["BackupVaultName"] = "daily" }, parameters: [("BackupVaultName", "uri:backupVaultName")]));

        var vaults = await CallAsync(TestApis.Backup.Rest("ListBackupVaults", "GET /backup-vaults/", new JsonObject { ["MaxResults"] = 10 }, parameters: [("MaxResults", "querystring:maxResults")]));

        Assert.Equal("daily", (string?)Assert.Single(vaults["BackupVaultList"]!.AsArray())!["BackupVaultName"]);
    }

    [Fact]
    public async Task Rest_xml_is_spoken()
    {
        await CallAsync(TestApis.CloudFront.Rest(
            "CreateOriginAccessControl",
            "POST /2020-05-31/origin-access-control",
            Json("""{"OriginAccessControlConfig": {"Name": "site", "SigningProtocol": "sigv4", "SigningBehavior": "always", "OriginAccessControlOriginType": "s3"}}"""),
            parameters: [("OriginAccessControlConfig", "payload")]));

        var controls = await CallAsync(TestApis.CloudFront.Rest("ListOriginAccessControls", "GET /2020-05-31/origin-access-control", payload: "OriginAccessControlList"));

        var control = Assert.Single(controls["OriginAccessControlList"]!["Items"]!.AsArray())!;
        Assert.Equal("site", (string?)control["Name"]);
        Assert.Equal("always", (string?)control["SigningBehavior"]);
    }

    [Fact]
    public async Task A_rest_xml_body_names_the_elements_of_its_lists()
    {
        var created = await CallAsync(TestApis.Route53.Rest("CreateHostedZone", "POST /2013-04-01/hostedzone", Json("""{"Name": "example.org.", "CallerReference": "1"}""")));
        var id = ((string?)created["HostedZone"]!["Id"])!["/hostedzone/".Length..];

        var tags = await CallAsync(TestApis.Route53.Rest(
            "ListTagsForResources",
            "POST /2013-04-01/tags/{ResourceType}",
            new JsonObject { ["ResourceType"] = "hostedzone", ["ResourceIds"] = new JsonArray(id) },
            parameters: [("ResourceType", "uri:ResourceType")],
            form: ("ResourceIds", "ResourceIds.ResourceId.N")));

        Assert.Equal(id, (string?)Assert.Single(tags["ResourceTagSets"]!.AsArray())!["ResourceId"]);
    }

    [Fact]
    public async Task A_buckets_settings_are_read_by_their_wire_names_made_members()
    {
        const string Bucket = "logs.example.org";
        using var s3 = S3();
        var cancellation = TestContext.Current.CancellationToken;
        await s3.PutBucketAsync(Bucket, cancellation);
        await s3.PutBucketVersioningAsync(new PutBucketVersioningRequest { BucketName = Bucket, VersioningConfig = new S3BucketVersioningConfig { Status = VersionStatus.Enabled } }, cancellation);
        await s3.PutBucketPolicyAsync(Bucket, """{"Version": "2012-10-17", "Statement": []}""", cancellation);
        await s3.PutLifecycleConfigurationAsync(Bucket, new LifecycleConfiguration { Rules = [new LifecycleRule { Id = "old", Status = LifecycleRuleStatus.Enabled, Filter = new LifecycleFilter { LifecycleFilterPredicate = new LifecyclePrefixPredicate { Prefix = "" } }, Expiration = new LifecycleRuleExpiration { Days = 30 } }] }, cancellation);

        var buckets = await CallAsync(TestApis.S3.Rest("ListBuckets", "GET /"));
        var versioning = await CallAsync(TestApis.BucketCall("GetBucketVersioning", "versioning", Bucket));
        var policy = await CallAsync(TestApis.BucketCall("GetBucketPolicy", "policy", Bucket, "Policy"));
        var lifecycle = await CallAsync(TestApis.BucketCall("GetBucketLifecycleConfiguration", "lifecycle", Bucket));
        var missing = await Assert.ThrowsAsync<AwsCallException>(() => CallAsync(TestApis.BucketCall("GetBucketTagging", "tagging", Bucket)));

        Assert.Contains(buckets["Buckets"]!.AsArray(), bucket => (string?)bucket!["Name"] == Bucket);
        Assert.Equal("Enabled", (string?)versioning["Status"]);
        Assert.Contains("2012-10-17", (string?)policy["Policy"], StringComparison.Ordinal);
        Assert.Equal("30", (string?)Assert.Single(lifecycle["Rules"]!.AsArray())!["Expiration"]!["Days"]);
        Assert.Equal((AwsFailure.NotFound, "NoSuchTagSet"), (missing.Kind, missing.Code));
    }

    [Fact]
    public async Task The_accounts_own_settings_of_s3_are_read()
    {
        var call = TestApis.S3Control.Rest(
            "GetPublicAccessBlock",
            "GET /v20180820/configuration/publicAccessBlock",
            new JsonObject { ["AccountId"] = "123456789012" },
            "PublicAccessBlockConfiguration",
            [("AccountId", "header:x-amz-account-id")]);

        var missing = await Assert.ThrowsAsync<AwsCallException>(() => CallAsync(call));

        Assert.Equal("NoSuchPublicAccessBlockConfiguration", missing.Code);
    }

    [Fact]
    public async Task Ec2_answers_by_its_members_names()
    {
        var vpc = await CreateVpcAsync();
        var subnet = await CreateSubnetAsync(vpc);

        var subnets = await CallAsync(TestApis.Ec2.Call("DescribeSubnets", new JsonObject { ["SubnetIds"] = new JsonArray(subnet) }));

        var found = Assert.Single(subnets["Subnets"]!.AsArray())!;
        Assert.Equal(vpc, (string?)found["VpcId"]);
        Assert.Equal("available", (string?)found["State"]);
        Assert.False((bool?)found["MapPublicIpOnLaunch"]);
    }

    [Fact]
    public async Task What_does_not_exist_is_not_found()
    {
        var failure = await Assert.ThrowsAsync<AwsCallException>(() => CallAsync(TestApis.Kms.Call("DescribeKey", new JsonObject { ["KeyId"] = "00000000-0000-0000-0000-000000000000" })));

        Assert.Equal(AwsFailure.NotFound, failure.Kind);
        Assert.Equal("NotFoundException", failure.Code);
        Assert.StartsWith("kms:DescribeKey found nothing in 123456789012/eu-west-1: NotFoundException: ", failure.Message, StringComparison.Ordinal);
    }

    private async Task<string> CreateVpcAsync()
    {
        using var ec2 = Ec2();
        var answer = await ec2.CreateVpcAsync(new Amazon.EC2.Model.CreateVpcRequest("10.0.0.0/16"), TestContext.Current.CancellationToken);
        return answer.Vpc.VpcId;
    }

    private async Task<string> CreateSubnetAsync(string vpc)
    {
        using var ec2 = Ec2();
        var answer = await ec2.CreateSubnetAsync(new Amazon.EC2.Model.CreateSubnetRequest(vpc, "10.0.1.0/24"), TestContext.Current.CancellationToken);
        return answer.Subnet.SubnetId;
    }

    private Amazon.EC2.AmazonEC2Client Ec2() => new(new BasicAWSCredentials("test", "test"), new Amazon.EC2.AmazonEC2Config { ServiceURL = _moto.Endpoint.ToString(), AuthenticationRegion = "eu-west-1" });

    private AmazonS3Client S3() => new(new BasicAWSCredentials("test", "test"), new AmazonS3Config { ServiceURL = _moto.Endpoint.ToString(), AuthenticationRegion = "us-east-1", ForcePathStyle = true });

    private static JsonObject Json(string text) => JsonNode.Parse(text)!.AsObject();

    private Task<JsonObject> CallAsync(AwsCall call) => _client.CallAsync(call, TestContext.Current.CancellationToken);
}
