namespace ReferenceStack.Tests.Accounts;

/// <summary>How long a scan waits for AWS; as long as the auditor does, where nothing else is said.</summary>
internal sealed record Patience
{
    public TimeSpan Attempt { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan Call { get; init; } = TimeSpan.FromSeconds(120);

    public int Retries { get; init; } = 8;
}
