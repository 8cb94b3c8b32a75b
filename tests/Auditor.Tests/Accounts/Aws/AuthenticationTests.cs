using System.Text.Json.Nodes;
using Amazon.Runtime;
using Auditor.Accounts.Aws;

namespace Auditor.Tests.Accounts.Aws;

/// <summary>Signatures, permissions and roles, as moto checks them when it is told to.</summary>
public sealed class AuthenticationTests : IClassFixture<AuthenticationTests.EnforcingMoto>
{
    private const string Account = "123456789012";

    private readonly EnforcingMoto _moto;

    public AuthenticationTests(EnforcingMoto moto)
    {
        moto.Server.SkipIfAbsent();
        _moto = moto;
    }

    [Fact]
    public async Task Every_wire_is_signed_as_aws_expects()
    {
        using var client = _moto.Reader();

        await CallAsync(client, TestApis.Config.Call("DescribeConfigurationRecorders"));
        await CallAsync(client, TestApis.Rds.Call("DescribeDBSubnetGroups"));
        await CallAsync(client, TestApis.Ec2.Call("DescribeVpcs"));
        await CallAsync(client, TestApis.CloudFront.Rest("ListDistributions", "GET /2020-05-31/distribution", new JsonObject { ["MaxItems"] = 100 }, "DistributionList", [("MaxItems", "querystring:MaxItems")]));
        await CallAsync(client, TestApis.S3.Rest("ListBuckets", "GET /", new JsonObject { ["MaxBuckets"] = 1000 }, parameters: [("MaxBuckets", "querystring:max-buckets")]));
        await CallAsync(client, TestApis.S3.Rest("CreateBucket", "PUT /{Bucket}", new JsonObject { ["Bucket"] = "logs.example.org" }, parameters: [("Bucket", "uri:Bucket")], region: "us-east-1"));
        await CallAsync(client, TestApis.BucketCall("GetBucketVersioning", "versioning", "logs.example.org"));
        await CallAsync(client, TestApis.Backup.Rest("CreateBackupVault", "PUT /backup-vaults/{backupVaultName}", new JsonObject { ["BackupVaultName"] = "daily" }, parameters: [("BackupVaultName", "uri:backupVaultName")]));
    }

    [Fact]
    public async Task A_wrong_signature_is_a_denial()
    {
        using var client = new AwsClient(Account, new BasicAWSCredentials(_moto.Credentials.GetCredentials().AccessKey, "wrong"), _moto.Settings);

        foreach (var call in new[] { TestApis.Config.Call("DescribeConfigurationRecorders"), TestApis.Rds.Call("DescribeDBSubnetGroups"), TestApis.Ec2.Call("DescribeVpcs"), TestApis.BucketCall("GetBucketVersioning", "versioning", "b") })
            Assert.Equal(AwsFailure.Denied, (await Assert.ThrowsAsync<AwsCallException>(() => CallAsync(client, call))).Kind);
    }

    [Fact]
    public async Task What_no_policy_allows_is_a_denial_in_the_words_of_aws()
    {
        using var client = _moto.Reader();

        var failure = await Assert.ThrowsAsync<AwsCallException>(() => CallAsync(client, TestApis.Kms.Call("ListKeys")));

        Assert.Equal((AwsFailure.Denied, "AccessDenied"), (failure.Kind, failure.Code));
        Assert.Equal(
            $"kms:ListKeys was denied in {Account}/eu-west-1: AccessDenied: User: arn:aws:iam::{Account}:user/reader is not authorized to perform: kms:ListKeys",
            failure.Message);
    }

    [Fact]
    public async Task The_caller_is_known()
    {
        using var tokens = new SecurityTokens(_moto.Credentials, "eu-west-1", _moto.Settings);

        var caller = await tokens.GetCallerIdentityAsync(TestContext.Current.CancellationToken);

        Assert.Equal(new CallerIdentity(Account, $"arn:aws:iam::{Account}:user/reader"), caller);
        Assert.Equal("aws", caller.Partition);
    }

    [Fact]
    public async Task A_role_is_assumed_with_the_first_call_that_needs_it()
    {
        using var tokens = new SecurityTokens(_moto.Credentials, "eu-west-1", _moto.Settings);
        using var role = tokens.Role($"arn:aws:iam::{Account}:role/auditor", "auditor", externalId: "x");
        using var asRole = new SecurityTokens(role, "eu-west-1", _moto.Settings);

        var caller = await asRole.GetCallerIdentityAsync(TestContext.Current.CancellationToken);

        Assert.Equal($"arn:aws:sts::{Account}:assumed-role/auditor/auditor", caller.Arn);
    }

    [Fact]
    public async Task A_role_that_cannot_be_assumed_is_named_by_every_call_that_needs_it()
    {
        using var tokens = new SecurityTokens(new BasicAWSCredentials("AKIAIOSFODNN7EXAMPLE", "wrong"), "eu-west-1", _moto.Settings);
        using var role = tokens.Role("arn:aws:iam::210987654321:role/auditor", "auditor", externalId: null);
        using var client = new AwsClient("210987654321", role, _moto.Settings);

        foreach (var call in new[] { TestApis.Config.Call("DescribeConfigurationRecorders"), TestApis.Ec2.Call("DescribeVpcs") })
        {
            var failure = await Assert.ThrowsAsync<AwsCallException>(() => CallAsync(client, call));

            Assert.Equal((AwsFailure.Denied, "sts:AssumeRole", "210987654321"), (failure.Kind, failure.Call, failure.Account));
            Assert.DoesNotContain("AKIAIOSFODNN7EXAMPLE", failure.Message, StringComparison.Ordinal);
        }
    }

    private static Task<JsonObject> CallAsync(AwsClient client, AwsCall call) => client.CallAsync(call, TestContext.Current.CancellationToken);

    /// <summary>A moto that knows one user, with a policy, and one role.</summary>
    public sealed class EnforcingMoto : IAsyncLifetime
    {
        internal MotoServer Server { get; } = new() { Variables = { ["INITIAL_NO_AUTH_ACTION_COUNT"] = "4" } };

        internal AwsClientSettings Settings { get; private set; } = new();

        internal AWSCredentials Credentials { get; private set; } = new AnonymousAWSCredentials();

        internal AwsClient Reader() => new(Account, Credentials, Settings);

        public async ValueTask InitializeAsync()
        {
            await Server.InitializeAsync();
            if (!Server.IsThere)
                return;
            Settings = new AwsClientSettings { Endpoint = Server.Endpoint, Retries = 0 };
            try
            {
                await CreateUserAndRoleAsync();
            }
            catch (AwsCallException)
            {
                // Nobody disposes of a fixture that was not set up.
                await Server.DisposeAsync();
                throw;
            }
        }

        public async ValueTask DisposeAsync()
        {
            Settings.Dispose();
            await Server.DisposeAsync();
        }

        private async Task CreateUserAndRoleAsync()
        {
            // The four calls that moto lets anybody make.
            using var anybody = new AwsClient(Account, new BasicAWSCredentials("test", "test"), Settings);
            await CallAsync(anybody, TestApis.Iam.Call("CreateUser", new JsonObject { ["UserName"] = "reader" }));
            var key = await CallAsync(anybody, TestApis.Iam.Call("CreateAccessKey", new JsonObject { ["UserName"] = "reader" }));
            await CallAsync(anybody, TestApis.Iam.Call("PutUserPolicy", new JsonObject
            {
                ["UserName"] = "reader",
                ["PolicyName"] = "read",
                ["PolicyDocument"] = """{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": ["config:Describe*", "rds:Describe*", "ec2:Describe*", "s3:*", "backup:*", "cloudfront:List*", "sts:*"], "Resource": "*"}]}""",
            }));
            await CallAsync(anybody, TestApis.Iam.Call("CreateRole", new JsonObject { ["RoleName"] = "auditor", ["AssumeRolePolicyDocument"] = $$$"""{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"AWS": "arn:aws:iam::{{{Account}}}:user/reader"}}]}""" }));
            Credentials = new BasicAWSCredentials((string?)key["AccessKey"]!["AccessKeyId"], (string?)key["AccessKey"]!["SecretAccessKey"]);
        }
    }
}
