using Auditor.Accounts.Scanning;

namespace Auditor.Hosting.Scanning;

/// <summary>How far the scan of one target is.</summary>
internal sealed class LiveProgress : IScanProgress
{
    private int _done;
    private int _of;

    /// <summary>The reads that are done.</summary>
    public int Done => Volatile.Read(ref _done);

    /// <summary>All reads, as far as they are known.</summary>
    public int Of => Volatile.Read(ref _of);

    public void Begin(string account)
    {
    }

    public void Report(string account, int done, int of)
    {
        Volatile.Write(ref _done, done);
        Volatile.Write(ref _of, of);
    }

    public void End(string account, int resources)
    {
    }
}
