namespace Auditor.Drift;

/// <summary>What is compared with what is deployed.</summary>
[Flags]
internal enum DriftAgainst
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>What is live: drift.</summary>
    Deployed = 1,

    /// <summary>What is synthesized: pending changes.</summary>
    Synthesized = 2,

    /// <summary>Either.</summary>
    Both = Deployed | Synthesized,
}
