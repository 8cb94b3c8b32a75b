using System.Text.Json.Nodes;
using Auditor.Tests.Commands;
using FakeAws.Scale;

namespace Auditor.Tests.Accounts.Scanning;

/// <summary><c>auditor scan --aggregator</c> as its users run it.</summary>
public sealed class AggregatorCommandTests : IDisposable
{
    private readonly WorkingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_accounts_of_an_aggregator_are_scanned_through_it()
    {
        var aws = new ScaleAws(3);
        await using var server = await aws.ServeAsync(TestContext.Current.CancellationToken);

        var scan = AuditorProcess.Run(
            _folder.Path,
            input: null,
            [("AWS_ENDPOINT_URL", server.Endpoint.ToString()), ("AWS_ACCESS_KEY_ID", "test"), ("AWS_SECRET_ACCESS_KEY", "test"), ("AWS_REGION", "us-east-1"), ("AWS_EC2_METADATA_DISABLED", "true")],
            "scan", "--aggregator", "organization", "--region", "us-east-1", "--type", "AWS::S3::Bucket", "--type", "AWS::EC2::VPC", "--format", "json", "--fail-on", "none");

        Assert.Equal(0, scan.ExitCode);
        var result = JsonNode.Parse(scan.Output)!;
        Assert.Equal(aws.Accounts, result["scope"]!.AsArray().Select(account => (string?)account), StringComparer.Ordinal);
        Assert.True((int)result["summary"]!["resources"]! > 0);
    }
}
