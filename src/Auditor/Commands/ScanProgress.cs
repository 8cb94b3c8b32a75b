using System.Collections.Concurrent;
using System.Globalization;
using Auditor.Accounts.Scanning;
using Auditor.Reporting;

namespace Auditor.Commands;

/// <summary>Shows on a terminal how far a scan is with each account; says nothing in a pipe.</summary>
internal sealed class ScanProgress(int accounts) : IScanProgress, IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly bool _isShown = !Console.IsErrorRedirected;
    private readonly ConcurrentDictionary<string, (int Done, int Of)> _reading = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private long _last = TimeProvider.System.GetTimestamp();
    private int _done;
    private int _resources;
    private bool _isWritten;

    public void Begin(string account) => _reading[account] = (0, 0);

    public void Report(string account, int done, int of)
    {
        _reading[account] = (done, of);
        Show();
    }

    public void End(string account, int resources)
    {
        _reading.TryRemove(account, out _);
        Interlocked.Increment(ref _done);
        Interlocked.Add(ref _resources, resources);
        Show();
    }

    public void Dispose()
    {
        if (_isWritten)
        {
            Console.Error.Write("\r\u001b[K");
        }
    }

    private void Show()
    {
        if (!_isShown)
        {
            return;
        }

        lock (_lock)
        {
            if (TimeProvider.System.GetElapsedTime(_last) < Interval)
            {
                return;
            }

            _last = TimeProvider.System.GetTimestamp();
            _isWritten = true;
            var under = string.Join(", ", _reading.OrderBy(one => one.Key, StringComparer.Ordinal).Take(3).Select(one => one.Value.Of == 0 ? one.Key : $"{one.Key} {Figures.Number(one.Value.Done * 100 / one.Value.Of)} %"));
            var line = string.Create(CultureInfo.InvariantCulture, $"Scanned {_done} of {accounts} accounts, {Figures.Number(_resources)} resources; reading {under} …");
            Console.Error.Write($"\r{line[..Math.Min(line.Length, Math.Max(20, Console.WindowWidth - 1))]}\u001b[K");
        }
    }
}
