using System.ComponentModel;
using System.Diagnostics;

namespace Auditor.Tests.Accounts;

/// <summary>An AWS for tests: moto's server as a process of its own, empty, on a free port of this machine.</summary>
/// <remarks>
/// As a fixture of a class or an assembly of tests: <c>IClassFixture&lt;MotoServer&gt;</c>. A test that needs it calls <see cref="SkipIfAbsent"/> first.
/// Accounts are told apart by the role that is assumed, or by the access key where that is an account's number.
/// </remarks>
public sealed class MotoServer : IAsyncLifetime
{
    /// <summary>Why a test that needs it is not run.</summary>
    public const string Absent = "moto_server is not on this machine's path: pip install 'moto[server]==5.2.1'";

    private readonly HttpClient _http = new() { Timeout = Timeout.InfiniteTimeSpan };
    private Process? _process;

    /// <summary>Where it listens, for <c>AWS_ENDPOINT_URL</c>.</summary>
    public Uri Endpoint { get; private set; } = new("http://127.0.0.1:0/");

    /// <summary>Whether it runs.</summary>
    public bool IsThere => _process is not null;

    /// <summary>Environment variables of the server's own: <c>INITIAL_NO_AUTH_ACTION_COUNT</c> has it enforce IAM policies from a number of calls on.</summary>
    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    public async ValueTask InitializeAsync()
    {
        // Someone else may take the port between its choice and its use.
        for (var attempt = 0; attempt < 5; attempt++)
        {
            if (!Start())
                return;
            if (await IsListeningAsync())
                return;
            await StopAsync();
        }

        throw new InvalidOperationException("moto_server does not start.");
    }

    /// <summary>Skips the test where the server is missing.</summary>
    public void SkipIfAbsent() => Assert.SkipUnless(IsThere, Absent);

    /// <summary>Forgets everything that was created.</summary>
    public async Task ResetAsync()
    {
        using var answer = await _http.PostAsync(new Uri(Endpoint, "moto-api/reset"), content: null);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Has the ids of what is created from now on repeat from run to run.</summary>
    public async Task SeedAsync(int seed)
    {
        using var answer = await _http.PostAsync(new Uri(Endpoint, $"moto-api/seed?a={seed}"), content: null);
        answer.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _http.Dispose();
    }

    private bool Start()
    {
        var port = FreePort.Take();
        Endpoint = new Uri($"http://127.0.0.1:{port}/");
        var start = new ProcessStartInfo("moto_server", ["-H", "127.0.0.1", "-p", $"{port}"]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var (name, value) in Variables)
            start.Environment[name] = value;
        try
        {
            _process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            return false;
        }

        // Whatever it says goes nowhere, but is taken, so that it never waits for a reader.
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        return true;
    }

    // However long it takes: where the port was taken, it ends.
    private async Task<bool> IsListeningAsync()
    {
        while (_process is { HasExited: false })
        {
            try
            {
                using var answer = await _http.GetAsync(new Uri(Endpoint, "moto-api/"));
                return true;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50);
            }
        }

        return false;
    }

    private async Task StopAsync()
    {
        if (_process is null)
            return;
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _process = null;
    }
}
