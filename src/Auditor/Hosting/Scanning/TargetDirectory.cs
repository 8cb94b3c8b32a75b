using Auditor.Accounts.Aws;
using Auditor.Accounts.Scanning;
using Auditor.Accounts.Targets;

namespace Auditor.Hosting.Scanning;

/// <summary>The accounts that are scanned and how they are entered, asked for anew now and then.</summary>
internal sealed class TargetDirectory(HostSettings settings, AwsClientSettings aws, TimeProvider time) : IDisposable
{
    // An organization does not change by the minute, and every instance asks for itself.
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    // A thousand scans that are due need not all ask an organization that does not answer.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    // No scan takes as long.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private readonly SemaphoreSlim _finding = new(1);

    // Scans under way use what an earlier finder opened.
    private readonly Queue<(TargetFinder Finder, DateTimeOffset Replaced)> _earlier = new();
    private TargetFinder? _finder;
    private TargetList? _found;
    private DateTimeOffset _foundAt;

    /// <summary>That the accounts could not be listed when this instance last tried to; null where they could.</summary>
    public ListingFailure? Failure { get; private set; }

    /// <summary>The accounts, as AWS listed them a few minutes ago at most.</summary>
    /// <exception cref="AuditException">There are no credentials, or the accounts cannot be listed.</exception>
    public async Task<TargetList> FindAsync(CancellationToken cancellation)
    {
        await _finding.WaitAsync(cancellation);
        try
        {
            var now = time.GetUtcNow();
            if (_found is { } known && now - _foundAt < Fresh)
            {
                return known;
            }

            if (Failure is { } failed && now - failed.At < Pause)
            {
                throw failed.Reason;
            }

            var (finder, found) = await AskAsync(cancellation);
            Replace(finder, now);
            (_found, _foundAt, Failure) = (found, now, null);
            return found;
        }
        catch (AuditException failure) when (!ReferenceEquals(failure, Failure?.Reason))
        {
            Failure = new(failure, time.GetUtcNow());
            throw;
        }
        finally
        {
            _finding.Release();
        }
    }

    /// <summary>An account, or null where there is none of that number.</summary>
    /// <exception cref="AuditException">There are no credentials, or the accounts could never be listed.</exception>
    public async Task<ScanTarget?> FindAsync(string account, CancellationToken cancellation)
    {
        TargetList list;
        try
        {
            list = await FindAsync(cancellation);
        }
        catch (AuditException) when (_found is not null)
        {
            // What was found before goes on to be scanned.
            list = _found;
        }

        return list.Targets.FirstOrDefault(target => target.Account == account);
    }

    public void Dispose()
    {
        foreach (var (finder, _) in _earlier)
        {
            finder.Dispose();
        }

        _finder?.Dispose();
        _finding.Dispose();
    }

    private async Task<(TargetFinder Finder, TargetList Found)> AskAsync(CancellationToken cancellation)
    {
        var finder = new TargetFinder(settings.Scope, aws, client => client);
        try
        {
            return (finder, await finder.FindAsync(cancellation));
        }
        catch
        {
            // Nobody has anything of it.
            finder.Dispose();
            throw;
        }
    }

    // What was found last is scanned for as long as nobody can look anew, be it for days.
    private void Replace(TargetFinder finder, DateTimeOffset now)
    {
        while (_earlier.TryPeek(out var oldest) && now - oldest.Replaced > Longest)
        {
            _earlier.Dequeue().Finder.Dispose();
        }

        if (_finder is not null)
        {
            _earlier.Enqueue((_finder, now));
        }

        _finder = finder;
    }
}
