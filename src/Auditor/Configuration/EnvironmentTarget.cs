namespace Auditor.Configuration;

/// <summary>What is known of a stack, to find its environment by; null is what is not known.</summary>
internal sealed record EnvironmentTarget
{
    public string? Stack { get; init; }

    public string? Account { get; init; }

    public string? Region { get; init; }

    /// <summary>The tags of the stack; empty where it is known to have none.</summary>
    public IReadOnlyDictionary<string, string>? Tags { get; init; }
}
