namespace Auditor.Hosting.Storage.Findings;

/// <summary>In which order findings are listed. Each order is whole: two rows never stand level.</summary>
internal enum FindingSort
{
    /// <summary>The worst first, then by policy and resource.</summary>
    Severity,

    /// <summary>Those last that were there first; one that was reopened counts from then, and where only resolved ones are listed, each from when it was resolved.</summary>
    Newest,

    /// <summary>By the resource's name, then the policy.</summary>
    Resource,
}
