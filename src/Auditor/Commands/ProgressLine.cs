namespace Auditor.Commands;

/// <summary>Shows on a terminal how far long work is; says nothing in a pipe, or before a moment has passed.</summary>
internal sealed class ProgressLine(int total) : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly bool _isShown = !Console.IsErrorRedirected && total > 1;
    private readonly Lock _lock = new();
    private long _last = TimeProvider.System.GetTimestamp();
    private bool _isWritten;

    public void Report(int done)
    {
        if (!_isShown)
        {
            return;
        }

        lock (_lock)
        {
            if (TimeProvider.System.GetElapsedTime(_last) >= Interval)
            {
                _last = TimeProvider.System.GetTimestamp();
                _isWritten = true;
                Console.Error.Write($"\rAuditing {done} of {total} …");
            }
        }
    }

    public void Dispose()
    {
        if (_isWritten)
        {
            Console.Error.Write("\r\u001b[K");
        }
    }
}
