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
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _finding = new(1);

    // Scans under way use what an earlier one opened.
    private readonly List<TargetFinder> _finders = [];
    private TargetList? _found;
    private DateTimeOffset _foundAt;
    private DateTimeOffset _failedAt;

    /// <summary>Why the accounts could not be listed when that was last tried; null where they could.</summary>
    public AuditException? Failure { get; private set; }

    /// <summary>The accounts, as AWS lists them now.</summary>
    /// <exception cref="AuditException">There are no credentials, or the accounts cannot be listed.</exception>
    public async Task<TargetList> FindAsync(CancellationToken cancellation)
    {
        await _finding.WaitAsync(cancellation);
        try
        {
            var finder = new TargetFinder(settings.Scope, aws, client => client);
            _finders.Add(finder);
            var found = await finder.FindAsync(cancellation);
            (_found, _foundAt, Failure) = (found, time.GetUtcNow(), null);
            return found;
        }
        catch (AuditException failure)
        {
            (Failure, _failedAt) = (failure, time.GetUtcNow());
            throw;
        }
        finally
        {
            _finding.Release();
        }
    }

    /// <summary>An account, or null where there is none of that number.</summary>
    /// <exception cref="AuditException">There are no credentials, or the accounts cannot be listed.</exception>
    public async Task<ScanTarget?> FindAsync(string account, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var list = _found is { } found && now - _foundAt < Fresh ? found
            : Failure is { } failure && now - _failedAt < Pause ? throw failure
            : await FindAsync(cancellation);
        return list.Targets.FirstOrDefault(target => target.Account == account);
    }

    public void Dispose()
    {
        _finders.ForEach(finder => finder.Dispose());
        _finding.Dispose();
    }
}
