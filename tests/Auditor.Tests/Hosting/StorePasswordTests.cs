using System.Text.Json.Nodes;
using Amazon.Runtime;
using Auditor.Accounts.Aws;
using Auditor.Hosting;
using Auditor.Tests.Accounts;
using Auditor.Tests.Accounts.Aws;

namespace Auditor.Tests.Hosting;

/// <summary>The password of the store, of a secret in moto.</summary>
public sealed class StorePasswordTests(MotoServer moto) : IClassFixture<MotoServer>
{
    private static readonly AwsApi Secrets = TestApis.Kms with
    {
        Name = "secretsmanager",
        ServiceId = "Secrets Manager",
        SigningName = "secretsmanager",
        EndpointPrefix = "secretsmanager",
        Version = "2017-10-17",
        TargetPrefix = "secretsmanager",
    };

    [Fact]
    public async Task It_is_what_the_secret_holds_now()
    {
        moto.SkipIfAbsent();
        using var settings = new AwsClientSettings { Endpoint = moto.Endpoint };
        using var client = new AwsClient("123456789012", new BasicAWSCredentials("test", "test"), settings);
        var arn = await CreateAsync(client, "rotated", """{"username":"postgres","password":"first"}""");
        Assert.Equal("first", await StorePassword.ReadAsync(client, arn, TestContext.Current.CancellationToken));

        await client.CallAsync(Secrets.Call("PutSecretValue", new() { ["SecretId"] = arn, ["SecretString"] = """{"username":"postgres","password":"second"}""" }), TestContext.Current.CancellationToken);

        Assert.Equal("second", await StorePassword.ReadAsync(client, arn, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("text", "hunter2-hunter2")]
    [InlineData("other", """{"pass":"hunter2-hunter2"}""")]
    [InlineData("number", """{"password":22}""")]
    public async Task A_secret_without_a_password_is_named_and_not_shown(string name, string content)
    {
        moto.SkipIfAbsent();
        using var settings = new AwsClientSettings { Endpoint = moto.Endpoint };
        using var client = new AwsClient("123456789012", new BasicAWSCredentials("test", "test"), settings);
        var arn = await CreateAsync(client, name, content);

        var failure = await Assert.ThrowsAsync<AuditException>(() => StorePassword.ReadAsync(client, arn, TestContext.Current.CancellationToken));

        Assert.Contains(arn, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_secret_is_said_before_anybody_is_asked()
    {
        var environment = new HostEnvironment(name => name == "AUDITOR_STORE_SECRET" ? "arn:aws:rds:eu-west-1:111111111111:db:auditor" : null);

        var failure = await Assert.ThrowsAsync<AuditException>(() => StorePassword.StartAsync(environment, TimeProvider.System, TestContext.Current.CancellationToken));

        Assert.Contains("AUDITOR_STORE_SECRET is the ARN of a secret", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_secret_is_named_nothing_is_done() =>
        Assert.Null(await StorePassword.StartAsync(new HostEnvironment(_ => null), TimeProvider.System, TestContext.Current.CancellationToken));

    private static async Task<string> CreateAsync(AwsClient client, string name, string content) =>
        (string)(await client.CallAsync(Secrets.Call("CreateSecret", new JsonObject { ["Name"] = name, ["SecretString"] = content }), TestContext.Current.CancellationToken))["ARN"]!;
}
