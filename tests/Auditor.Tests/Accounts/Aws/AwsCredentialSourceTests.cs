using Amazon;
using Amazon.Runtime;
using Auditor.Accounts.Aws;
using Reply = Auditor.Tests.Accounts.Aws.ScriptedServer.Reply;

namespace Auditor.Tests.Accounts.Aws;

[Collection(nameof(EnvironmentCollection))]
public sealed class AwsCredentialSourceTests : IDisposable
{
    private static readonly string[] Variables =
    [
        "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_PROFILE", "AWS_REGION", "AWS_DEFAULT_REGION",
        "AWS_EC2_METADATA_DISABLED", "AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_CONFIG_SERVICE", "AWS_ENDPOINT_URL_EC2", "AWS_ENDPOINT_URL_STS",
    ];

    private readonly Dictionary<string, string?> _before = Variables.ToDictionary(name => name, Environment.GetEnvironmentVariable, StringComparer.Ordinal);
    private readonly string _folder = Directory.CreateTempSubdirectory("auditor-profiles-").FullName;

    public AwsCredentialSourceTests()
    {
        foreach (var name in Variables)
            Environment.SetEnvironmentVariable(name, null);
        // The SDK reads the variables that name its files only once.
        AWSConfigs.AWSProfilesLocation = Path.Combine(_folder, "credentials");
        File.WriteAllText(AWSConfigs.AWSProfilesLocation, """
            [production]
            region = eu-central-1
            aws_access_key_id = AKIAIOSFODNN7EXAMPLE
            aws_secret_access_key = secret

            [broken]
            region = eu-central-1
            credential_process = /nowhere/to/be/found
            """);
        Set("AWS_EC2_METADATA_DISABLED", "true");
    }

    public void Dispose()
    {
        AWSConfigs.AWSProfilesLocation = null;
        foreach (var (name, value) in _before)
            Environment.SetEnvironmentVariable(name, value);
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task The_environment_gives_credentials_and_region()
    {
        Set("AWS_ACCESS_KEY_ID", "test");
        Set("AWS_SECRET_ACCESS_KEY", "test");
        Set("AWS_DEFAULT_REGION", "eu-west-3");

        var source = await FindAsync(profile: null);

        Assert.Equal(("test", "eu-west-3"), ((await source.Credentials.GetCredentialsAsync()).AccessKey, source.Region));
    }

    [Fact]
    public async Task A_profile_gives_credentials_and_region()
    {
        var source = await FindAsync("production");

        Assert.Equal(("AKIAIOSFODNN7EXAMPLE", "eu-central-1"), ((await source.Credentials.GetCredentialsAsync()).AccessKey, source.Region));
    }

    [Fact]
    public async Task A_profile_that_is_not_there_is_told_with_what_may_have_been_meant()
    {
        var failure = await Assert.ThrowsAsync<AuditException>(() => FindAsync("producton"));

        Assert.Equal(ProblemKind.Configuration, failure.Problem.Kind);
        Assert.StartsWith("There is no AWS profile 'producton'", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith("did you mean production?", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_that_gives_nothing_is_told_with_the_reason()
    {
        var failure = await Assert.ThrowsAsync<AuditException>(() => FindAsync("broken"));

        Assert.Equal((ProblemKind.Access, ExitCode.NotCarriedOut), (failure.Problem.Kind, failure.ExitCode));
        Assert.StartsWith("The AWS credentials of the profile 'broken' could not be had: ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_default_profile_that_gives_nothing_is_not_taken_for_none()
    {
        Set("AWS_PROFILE", "broken");

        var failure = await Assert.ThrowsAsync<AuditException>(() => FindAsync(profile: null));

        Assert.StartsWith("The AWS credentials of the environment or the default profile could not be had: ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_that_the_environment_names_wrongly_is_told()
    {
        Set("AWS_PROFILE", "producton");

        var failure = await Assert.ThrowsAsync<AuditException>(() => FindAsync(profile: null));

        Assert.StartsWith("There is no AWS profile 'producton'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_credentials_at_all_are_one_sentence_that_says_what_to_do()
    {
        var failure = await Assert.ThrowsAsync<AuditException>(() => FindAsync(profile: null));

        Assert.Equal(ProblemKind.Access, failure.Problem.Kind);
        Assert.StartsWith("No AWS credentials were found. Name a profile with --profile", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Addresses_of_the_environment_are_called()
    {
        using var config = new ScriptedServer(Reply.Aws(200, """{"ConfigurationRecorders": []}"""));
        using var all = new ScriptedServer(Reply.Aws(200, """<R><requestId>1</requestId><GetCallerIdentityResult><Account>123456789012</Account></GetCallerIdentityResult></R>"""));
        using var settings = new AwsClientSettings { Retries = 0 };
        using var client = new AwsClient("123456789012", new BasicAWSCredentials("test", "test"), settings);
        using var tokens = new SecurityTokens(new BasicAWSCredentials("test", "test"), "eu-west-1", settings);
        Set("AWS_ENDPOINT_URL", all.Endpoint.ToString());
        Set("AWS_ENDPOINT_URL_CONFIG_SERVICE", config.Endpoint.ToString());

        await client.CallAsync(TestApis.Config.Call("DescribeConfigurationRecorders"), TestContext.Current.CancellationToken);
        await client.CallAsync(TestApis.Ec2.Call("DescribeVpcs"), TestContext.Current.CancellationToken);

        Assert.Single(config.Requests);
        Assert.Single(all.Requests);
    }

    private static void Set(string name, string value) => Environment.SetEnvironmentVariable(name, value);

    private static async Task<AwsCredentialSource> FindAsync(string? profile)
    {
        using var settings = new AwsClientSettings();
        return await AwsCredentialSource.FindAsync(profile, settings, TestContext.Current.CancellationToken);
    }
}
