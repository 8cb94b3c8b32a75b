namespace Auditor.Accounts.Aws;

/// <summary>Keeps calls of one account to one API in one region within a limit, first come, first served.</summary>
internal sealed class Pace(PaceLimit limit, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _places = new(limit.Concurrent);
    private readonly Lock _lock = new();
    private readonly long _interval = (long)(time.TimestampFrequency / limit.PerSecond);

    /// <summary>When the next call would begin if all came evenly; in the past after a rest, and at the start.</summary>
    private long _even = long.MinValue;

    /// <summary>Waits for the turn to make a call.</summary>
    /// <returns>To be disposed when the call has ended.</returns>
    public async ValueTask<Turn> EnterAsync(CancellationToken cancellation)
    {
        await _places.WaitAsync(cancellation);
        try
        {
            var wait = Reserve();
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, time, cancellation);
            return new Turn(this);
        }
        catch (OperationCanceledException)
        {
            _places.Release();
            throw;
        }
    }

    public void Dispose() => _places.Dispose();

    /// <summary>Takes the next time at which a call may begin, and says how long that is from now.</summary>
    private TimeSpan Reserve()
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            _even = Math.Max(_even, now - (_interval * (limit.Burst - 1)));
            var start = _even;
            _even += _interval;
            return start <= now ? TimeSpan.Zero : time.GetElapsedTime(now, start);
        }
    }

    /// <summary>A call's place among those under way.</summary>
    internal sealed class Turn(Pace pace) : IDisposable
    {
        private int _ended;

        /// <summary>Counts one more request of the call, a retry: it has waited already, so others wait for it.</summary>
        public void Repeat() => pace.Reserve();

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _ended, 1) == 0)
                pace._places.Release();
        }
    }
}
