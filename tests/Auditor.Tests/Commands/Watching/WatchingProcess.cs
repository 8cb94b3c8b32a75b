using System.Diagnostics;
using System.Text;
using System.Threading.Channels;

namespace Auditor.Tests.Commands.Watching;

/// <summary>A built <c>auditor check --watch</c> as its users run it, whose lines are read as they come.</summary>
internal sealed class WatchingProcess : IDisposable
{
    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly StringBuilder _seen = new();

    public WatchingProcess(WorkingFolder folder, params string[] arguments)
    {
        // Both outputs are one, so that lines come in the order that they were written in.
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo("sh", ["-c", "exec \"$0\" \"$@\" 2>&1", dotnet, Path.Combine(AppContext.BaseDirectory, "auditor.dll"), "check", "--watch", .. arguments])
        {
            UseShellExecute = false,
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
        };
        start.Environment["AUDITOR_CACHE"] = folder["cache"];
        _process = new() { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Add(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
    }

    /// <summary>Reads on until a line has this text; what came before it is passed over.</summary>
    public async Task SeeAsync(string text)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(HangGuard.Patience);
        try
        {
            while (!(await _lines.Reader.ReadAsync(patience.Token)).Contains(text, StringComparison.Ordinal))
            {
            }
        }
        catch (OperationCanceledException)
        {
            lock (_seen)
            {
                Assert.Fail($"\"{text}\" did not come within {HangGuard.Patience}. What came:\n{_seen}");
            }
        }
    }

    /// <summary>Ends the command as Ctrl-C does and returns its exit code.</summary>
    public async Task<int> InterruptAsync()
    {
        using (var kill = Process.Start("kill", ["-INT", $"{_process.Id}"]))
        {
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(HangGuard.Patience, TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private void Add(string? line)
    {
        if (line is not null)
        {
            lock (_seen)
            {
                _seen.AppendLine(line);
            }

            _lines.Writer.TryWrite(line);
        }
    }
}
