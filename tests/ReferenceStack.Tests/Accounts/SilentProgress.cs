using Auditor.Accounts.Scanning;

namespace ReferenceStack.Tests.Accounts;

/// <summary>Nobody watches.</summary>
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
