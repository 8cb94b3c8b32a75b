using System.Globalization;
using Auditor.Reporting;

namespace Auditor.Commands.Watching;

/// <summary>Carries an audit out again whenever something that it reads has changed.</summary>
/// <param name="scope">What the audit reads, asked anew before each run.</param>
/// <param name="run">Carries it out and returns the exit code.</param>
/// <param name="messages">Where it is said what has changed.</param>
/// <param name="time">The clock.</param>
internal sealed class WatchLoop(Func<WatchScope> scope, Func<int> run, TextWriter messages, TimeProvider time)
{
    private const int MostNamed = 3;
    private const int ShareOfLooking = 10;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Calm = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Runs until it is cancelled.</summary>
    /// <returns>The exit code of the last run that was finished.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var exitCode = ExitCode.NotCarriedOut;
        IReadOnlyList<string> written = [];
        WatchScope? last = null;
        try
        {
            while (true)
            {
                var watched = last = Scope(last);
                var before = watched.Take();
                exitCode = Run();
                var after = watched.Take();
                var writtenNow = before.Differences(after);
                var writtenAgain = writtenNow.Intersect(written, StringComparer.Ordinal).ToList();
                written = writtenNow;
                if (writtenAgain.Count > 0)
                {
                    // Else an app that writes among its sources would keep itself running.
                    await messages.WriteLineAsync($"{Name(writtenAgain)} changed while the audit ran, as the time before, and is taken for its output.");
                }

                await messages.WriteLineAsync($"Watching {after.Count} file{(after.Count == 1 ? "" : "s")}; Ctrl-C ends.");
                var changes = await NextChangeAsync(watched, before.With(writtenAgain, after), cancellation);
                await messages.WriteLineAsync($"{Environment.NewLine}──── {time.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture)} {Name(changes)} changed ────");
            }
        }
        catch (OperationCanceledException)
        {
            return exitCode;
        }
    }

    private WatchScope Scope(WatchScope? last)
    {
        try
        {
            return scope();
        }
        catch (AuditException) when (last is not null)
        {
            // The audit itself tells of it, and it may be mended as it came about.
            return last;
        }
    }

    private int Run()
    {
        try
        {
            return run();
        }
        catch (AuditException failure)
        {
            return CommandLine.Print(failure);
        }
    }

    // Looking is cheap beside waiting, however many files there are, and sees what a notification of the system would miss: folders that
    // are made anew, file systems that are shared or mounted.
    private async Task<IReadOnlyList<string>> NextChangeAsync(WatchScope watched, Snapshot before, CancellationToken cancellation)
    {
        while (true)
        {
            var start = time.GetTimestamp();
            var now = watched.Take();
            if (before.Differences(now).Count > 0)
            {
                now = await SettledAsync(watched, now, cancellation);
                if (before.Differences(now) is { Count: > 0 } changes)
                {
                    return changes;
                }
            }

            var pause = time.GetElapsedTime(start) * ShareOfLooking;
            await Task.Delay(pause > Interval ? pause : Interval, time, cancellation);
        }
    }

    // An editor or a build writes several files, or one in several steps.
    private async Task<Snapshot> SettledAsync(WatchScope watched, Snapshot last, CancellationToken cancellation)
    {
        var start = time.GetTimestamp();
        while (time.GetElapsedTime(start) < Patience)
        {
            await Task.Delay(Calm, time, cancellation);
            var now = watched.Take();
            if (last.Differences(now).Count == 0)
            {
                return now;
            }

            last = now;
        }

        return last;
    }

    private static string Name(IReadOnlyList<string> files)
    {
        var named = files.Take(MostNamed).Select(file => Printable.InLog(Path.GetRelativePath(Environment.CurrentDirectory, file).Replace('\\', '/')));
        return string.Join(", ", named) + (files.Count > MostNamed ? $" and {files.Count - MostNamed} more" : "");
    }
}
