namespace Auditor.Hosting;

/// <summary>What is wrong with this instance as a whole, for its pages.</summary>
internal sealed class HostState
{
    private volatile string? _targetsProblem;

    /// <summary>Why the accounts to scan could not be listed when that was last tried; null where they could.</summary>
    public string? TargetsProblem
    {
        get => _targetsProblem;
        set => _targetsProblem = value;
    }
}
