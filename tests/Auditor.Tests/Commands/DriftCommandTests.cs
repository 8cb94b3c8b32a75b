namespace Auditor.Tests.Commands;

/// <summary>What <c>auditor drift</c> and <c>auditor scan</c> say of options that mean nothing, before they ask anybody.</summary>
public sealed class DriftCommandTests : IDisposable
{
    private readonly WorkingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("--all")]
    [InlineData("--recovery")]
    [InlineData("--fail-on-unknown")]
    public void What_is_of_findings_is_no_option_of_a_comparison(string option)
    {
        Refused($"auditor drift has no option {option}", "drift", option);
        Assert.DoesNotContain($"  {option} ", Run("drift", "--help").Output, StringComparison.Ordinal);
        Assert.Contains($"  {option} ", Run("scan", "--help").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_them_it_gets_as_far_as_the_credentials() => Refused("No AWS credentials were found. ", "drift", "App-*", "--region", "eu-west-1");

    [Theory]
    [InlineData("--no-drift")]
    [InlineData("--type", "AWS::S3::Bucket")]
    [InlineData("--since", "24h")]
    public void An_assembly_is_refused_where_no_stack_is_compared(params string[] options) =>
        Refused($"--assembly is what stacks are compared with, and with {options[0]} no stack is compared; drop one of the two", ["scan", "--assembly", "cdk.out", .. options]);

    private void Refused(string problem, params string[] arguments)
    {
        var run = Run(arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith(problem, Assert.Single(run.Problems), StringComparison.Ordinal);
    }

    private AuditorProcess Run(params string[] arguments) => AuditorProcess.Run(
        _folder.Path,
        input: null,
        [
            ("AWS_ACCESS_KEY_ID", ""), ("AWS_SECRET_ACCESS_KEY", ""), ("AWS_PROFILE", ""), ("AWS_EC2_METADATA_DISABLED", "true"), ("HOME", _folder.Path),
            ("AWS_CONFIG_FILE", _folder["config"]), ("AWS_SHARED_CREDENTIALS_FILE", _folder["credentials"]),
        ],
        arguments);
}
