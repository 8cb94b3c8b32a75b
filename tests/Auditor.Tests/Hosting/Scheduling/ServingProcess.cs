using System.Collections.Concurrent;
using System.Diagnostics;
using FakeAws.Scale;

namespace Auditor.Tests.Hosting.Scheduling;

/// <summary>An <c>auditor serve</c> as its users run it, over accounts that answer from memory.</summary>
internal sealed class ServingProcess : IDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();

    private ServingProcess(Process process) => _process = process;

    /// <summary>What it wrote.</summary>
    public string Log => string.Join('\n', _lines);

    public bool HasExited => _process.HasExited;

    /// <summary>Starts it.</summary>
    /// <param name="aws">The accounts.</param>
    /// <param name="folder">The current folder, with its <c>policies.json</c>.</param>
    /// <param name="environment">Further variables.</param>
    /// <param name="arguments">Further arguments.</param>
    public static ServingProcess Start(ScaleServer aws, string folder, (string Name, string Value)[] environment, params string[] arguments) =>
        Start(aws.Endpoint, folder, environment, arguments);

    /// <summary>Starts it.</summary>
    /// <param name="aws">What answers in place of AWS.</param>
    /// <param name="folder">The current folder, with its <c>policies.json</c>.</param>
    /// <param name="environment">Further variables.</param>
    /// <param name="arguments">Further arguments.</param>
    public static ServingProcess Start(Uri aws, string folder, (string Name, string Value)[] environment, params string[] arguments)
    {
        string[] usual = ["serve", "--organization", "--role", "auditor", "--region", "eu-west-1", "--source", "api", "--urls", "http://127.0.0.1:0"];
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path.Combine(AppContext.BaseDirectory, "auditor.dll"), .. usual, .. arguments])
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment.Concat([("AWS_ENDPOINT_URL", aws.ToString().TrimEnd('/')), ("AWS_ACCESS_KEY_ID", "test"), ("AWS_SECRET_ACCESS_KEY", "test"), ("AWS_REGION", "eu-west-1")]))
        {
            start.Environment[name] = value;
        }

        var serving = new ServingProcess(Process.Start(start)!);
        serving._process.OutputDataReceived += (_, line) => serving._lines.Enqueue(line.Data ?? "");
        serving._process.ErrorDataReceived += (_, line) => serving._lines.Enqueue(line.Data ?? "");
        serving._process.BeginOutputReadLine();
        serving._process.BeginErrorReadLine();
        return serving;
    }

    /// <summary>Kills it, as a machine that fails does.</summary>
    public void Kill()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    /// <summary>Asks it to end, as a platform does that deploys a new version.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        return await EndAsync();
    }

    /// <summary>Waits until it ends by itself.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> EndAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(HangGuard.Patience);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"it does not end:\n{Log}");
        }

        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }
}
