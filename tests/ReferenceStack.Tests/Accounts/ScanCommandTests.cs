using System.Diagnostics;
using Auditor.Tests;
using Auditor.Tests.Accounts;
using Auditor.Tests.Commands;
using FakeAws.Faults;
using FakeAws.Proxy;
using Seeding.Wire;

namespace ReferenceStack.Tests.Accounts;

/// <summary><c>auditor scan</c> as its users run it, against an account that holds one bucket.</summary>
public sealed class ScanCommandTests : IAsyncLifetime
{
    private static readonly string[] Buckets = ["scan", "--region", "us-east-1", "--type", "AWS::S3::Bucket", "--fail-on", "none"];

    private readonly MotoServer _moto = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("auditor-scan-").FullName;
    private AwsProxy? _proxy;

    public async ValueTask InitializeAsync()
    {
        await _moto.InitializeAsync();
        if (_moto.IsThere)
        {
            _proxy = await AwsProxy.StartAsync(_moto.Endpoint);
            using var http = new HttpClient { BaseAddress = _moto.Endpoint };
            await new AwsCalls(http, "123456789012", "test", "us-east-1").SendAsync(HttpMethod.Put, "s3", "/only", "");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_proxy is not null)
        {
            await _proxy.DisposeAsync();
        }

        await _moto.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void An_account_is_scanned_and_its_gaps_fail_only_a_strict_scan()
    {
        _moto.SkipIfAbsent();
        var whole = Run(Buckets);
        Assert.Equal(0, whole.ExitCode);
        Assert.Contains("s3-versioning-enabled", whole.Output, StringComparison.Ordinal);
        Assert.Empty(Run([.. Buckets, "--strict"]).Problems);

        _proxy!.Faults.Add(FaultRule.For("s3:GetBucketVersioning", new Fault.Denied()));
        Assert.Equal(0, Run(Buckets).ExitCode);
        var strict = Run([.. Buckets, "--strict"]);
        Assert.Equal(2, strict.ExitCode);
        Assert.Contains(strict.Problems, problem => problem.Contains("s3:GetBucketVersioning was denied in 123456789012/us-east-1: AccessDenied", StringComparison.Ordinal));

        // Who asks is told; nothing else is answered.
        _proxy.Faults.Clear();
        _proxy.Faults.Add(FaultRule.For("sts:*", new Fault.Delayed(TimeSpan.Zero)), new FaultRule(new Fault.Denied()));
        var nothing = Run(Buckets);
        Assert.Equal(2, nothing.ExitCode);
        Assert.Contains(nothing.Problems, problem => problem.StartsWith("nothing was audited: ", StringComparison.Ordinal));
    }

    [Fact]
    public void What_cannot_be_entered_is_said_in_one_sentence()
    {
        _moto.SkipIfAbsent();
        Refused("No AWS credentials were found. Name a profile with --profile", Run([("AWS_ACCESS_KEY_ID", ""), ("AWS_SECRET_ACCESS_KEY", "")], Buckets));
        Refused("There is no AWS profile 'nobody' in ", Run([.. Buckets, "--profile", "nobody"]));
        Refused("--account names the account 111111111111, and there is no role to enter it with; name one with --role", Run([.. Buckets, "--account", "111111111111"]));
        Refused("--type: AWS::S3::Buket is not read from accounts; did you mean AWS::S3::Bucket?", Run("scan", "--type", "AWS::S3::Buket"));
        Refused("sts:GetCallerIdentity could not reach AWS in us-east-1: ", Run([("AWS_ENDPOINT_URL", "http://127.0.0.1:1")], Buckets));
        Refused("AWS cannot be called with these settings: ", Run([("AWS_ENDPOINT_URL", "nonsense")], Buckets));
        Refused("there is no account to scan: account 111111111111 is not in the organization", Run([.. Buckets, "--organization", "--role", "auditor", "--account", "111111111111"]));
        Refused("there is an external id, and no role that asks for it", Run([.. Buckets, "--external-id", "7f3a"]));
        Refused("--since 2999-01-01 is still to come", Run([.. Buckets, "--since", "2999-01-01"]));
    }

    [Fact]
    public async Task Interrupted_it_stops_at_once_and_says_how_to_go_on()
    {
        _moto.SkipIfAbsent();
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no signals");
        _proxy!.Faults.Add(FaultRule.For("s3:*", new Fault.Hanging()));
        using var process = Process.Start(Start([], Buckets))!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        while (_proxy.Calls.Count("s3:*") == 0 && !process.HasExited)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        using var signal = Process.Start("kill", ["-INT", $"{process.Id}"]);
        var ended = process.WaitForExit(HangGuard.Patience);
        if (!ended)
        {
            process.Kill();
        }

        Assert.True(ended, "it goes on");
        Assert.Equal((2, "Stopped before the scan was done; the same command with --resume goes on from here."), (process.ExitCode, (await errors).Trim()));
        Assert.Empty(await output);

        _proxy.Faults.Clear();
        var resumed = Run([.. Buckets, "--resume"]);
        Assert.Equal(0, resumed.ExitCode);
        Assert.Contains("Going on with the scan of ", resumed.Errors, StringComparison.Ordinal);
    }

    private static void Refused(string problem, AuditorProcess run)
    {
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith(problem, Assert.Single(run.Problems), StringComparison.Ordinal);
    }

    private AuditorProcess Run(params string[] arguments) => Run([], arguments);

    private AuditorProcess Run((string, string)[] environment, string[] arguments) => AuditorProcess.Run(_folder, input: null, [.. Environment(), .. environment], arguments);

    private (string Name, string Value)[] Environment() =>
    [
        ("AWS_ENDPOINT_URL", _proxy!.Endpoint.ToString()), ("AWS_ACCESS_KEY_ID", "test"), ("AWS_SECRET_ACCESS_KEY", "test"), ("AWS_EC2_METADATA_DISABLED", "true"),
        ("AWS_CONFIG_FILE", Path.Combine(_folder, "config")), ("AWS_SHARED_CREDENTIALS_FILE", Path.Combine(_folder, "credentials")), ("HOME", _folder),
    ];

    private ProcessStartInfo Start((string, string)[] environment, string[] arguments)
    {
        var start = new ProcessStartInfo(System.Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path.Combine(AppContext.BaseDirectory, "auditor.dll"), .. arguments])
        {
            UseShellExecute = false,
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Environment().Concat(environment))
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
