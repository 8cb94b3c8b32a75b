using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Auditor.Accounts.Scanning;
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
        // Two of the same: what a killed scan had asked for is not counted with what the next one asks for.
        var (aws, killing) = (new ScaleAws(3), new ScaleAws(3) { Latency = TimeSpan.FromMilliseconds(2) });
        await using var server = await aws.ServeAsync(TestContext.Current.CancellationToken);
        await using var killer = await killing.ServeAsync(TestContext.Current.CancellationToken);
        var environment = Environment(server);
        var undisturbed = Result(AuditorProcess.Run(_folder.Path, null, environment, Command));
        var calls = aws.Calls.Total;
        var moments = new Random(20261123);
        var (answered, kept) = (0, 0);

        for (var kill = 0; kill < Kills; kill++)
        {
            killing.Calls.Clear();
            await KillAsync(Environment(killer), killing, 1 + moments.Next(calls * 9 / 10));
            answered += killing.Calls.Total;
            var folder = Path.Combine(_folder.Path, ".auditor");
            var resumes = ScanJournal.IsIn(folder);
            var known = resumes ? Count(folder) : 0;
            kept += known;

            aws.Calls.Clear();
            var again = AuditorProcess.Run(_folder.Path, null, environment, resumes ? [.. Command, "--resume"] : Command);

            Assert.Equal(undisturbed, Result(again));
            Assert.False(ScanJournal.IsIn(folder));

            // What is kept is never asked again, and everything else is.
            Assert.Equal(calls - known, aws.Calls.Total);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{calls} calls undisturbed; {answered} until {Kills} kills, of which {kept} were kept"));

        // What was under way when the process ended is not.
        Assert.True(kept > answered / 3, $"{kept} of {answered} answers were kept");
    }

    private static int Count(string folder)
    {
        using var journal = ScanJournal.Open(folder, resume: true, TimeProvider.System.GetUtcNow());
        return journal.Count;
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

    // By what it has done and not by a clock: one run may take several times as long as another.
    private async Task KillAsync((string Name, string Value)[] environment, ScaleAws aws, int call)
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

        using var process = new Process { StartInfo = start };
        aws.Calls.Called = () =>
        {
            if (Interlocked.Decrement(ref call) == 0)
            {
                process.Kill();
            }
        };
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        aws.Calls.Called = null;
    }
}
