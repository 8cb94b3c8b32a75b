using Auditor.Accounts.Scanning;

namespace Auditor.Tests.Accounts.Fakes;

/// <summary>Shows nothing.</summary>
internal sealed class SilentProgress : IScanProgress
{
    public void Begin(string account)
    {
    }

    public void Report(string account, int done, int of)
    {
    }

    public void End(string account, int resources)
    {
    }
}
