namespace Auditor.Accounts.Scanning;

/// <summary>Is told how far a scan is, by several threads at once.</summary>
internal interface IScanProgress
{
    /// <summary>An account is begun.</summary>
    void Begin(string account);

    /// <summary>So many of an account's reads are done.</summary>
    void Report(string account, int done, int of);

    /// <summary>An account is read and judged.</summary>
    void End(string account, int resources);
}
