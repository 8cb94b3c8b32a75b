using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Auditor.Tests.Commands;
using FakeAws.Scale;

namespace Auditor.Tests.Accounts.Scanning;

/// <summary>A scan whose process is killed goes on where it was.</summary>
public sealed class ResumeTests(ITestOutputHelper output) : IDisposable
{
    private const int Kills = 20;

    private static readonly string[] Command = ["scan", "--organization", "--role", "auditor", "--region", "us-east-1", "--source", "api", "--type", "AWS::S3::Bucket", "--type", "AWS::SQS::Queue", "--type", "AWS::EC2::VPC", "--format", "json", "--fail-on", "none"];

    private readonly WorkingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_scan_that_is_killed_at_any_moment_comes_to_the_same_result_when_it_is_resumed()
    {
        var aws = new ScaleAws(3) { Latency = TimeSpan.FromMilliseconds(2) };
        await using var server = await aws.ServeAsync(TestContext.Current.CancellationToken);
        var environment = Environment(server);
        var clock = Stopwatch.StartNew();
        var undisturbed = Result(AuditorProcess.Run(_folder.Path, null, environment, Command));
        var (duration, calls) = (clock.Elapsed, aws.Calls.Total);
        var moments = new Random(20261123);
        var (most, kept) = (0, 0);

        for (var kill = 0; kill < Kills; kill++)
        {
            aws.Calls.Clear();
            await KillAsync(environment, duration * (0.2 + (0.75 * moments.NextDouble())));
            var before = aws.Calls.Total;
            var journal = Path.Combine(_folder.Path, ".auditor", "scan.journal");
            var resumed = File.Exists(journal);
            var again = AuditorProcess.Run(_folder.Path, null, environment, resumed ? [.. Command, "--resume"] : Command);

            Assert.Equal(undisturbed, Result(again));
            Assert.False(File.Exists(journal));
            if (resumed)
            {
                kept += before > 0 ? 1 : 0;
                most = Math.Max(most, aws.Calls.Total - calls);
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{calls} calls undisturbed; {kept} of {Kills} scans were killed after a call; at most {most} calls were made twice"));

        // What was under way when the process ended, and who it is and which accounts there are, which every process asks anew.
        Assert.InRange(most, 0, 150);
        Assert.True(kept >= Kills / 2, $"only {kept} scans were killed while they read");
    }

    private static (string Name, string Value)[] Environment(ScaleServer server) =>
    [
        ("AWS_ENDPOINT_URL", server.Endpoint.ToString()), ("AWS_ACCESS_KEY_ID", "test"), ("AWS_SECRET_ACCESS_KEY", "test"), ("AWS_REGION", "us-east-1"), ("AWS_EC2_METADATA_DISABLED", "true"),
    ];

    // But for the time and how long it took.
    private static string Result(AuditorProcess process)
    {
        Assert.True(process.ExitCode == 0, process.Errors);
        var result = JsonNode.Parse(process.Output)!.AsObject();
        result.Remove("time");
        result.Remove("durationMilliseconds");
        return result.ToJsonString();
    }

    private async Task KillAsync((string Name, string Value)[] environment, TimeSpan after)
    {
        var start = new ProcessStartInfo(System.Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path.Combine(AppContext.BaseDirectory, "auditor.dll"), .. Command])
        {
            UseShellExecute = false,
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        await Task.Delay(after, TestContext.Current.CancellationToken);
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }
}
