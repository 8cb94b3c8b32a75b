namespace Auditor.Accounts.Reading;

/// <summary>Where the resources of an account are read.</summary>
internal enum ReadSource
{
    /// <summary>AWS Config where it records what policies judge; else the services' own APIs.</summary>
    Auto,

    /// <summary>AWS Config alone; what it does not tell stays unknown.</summary>
    Config,

    /// <summary>The services' own APIs alone.</summary>
    Api,
}
