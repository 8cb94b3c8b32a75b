namespace Policies.Model;

/// <summary>What a whole audit has in common.</summary>
public sealed record GraphSettings
{
    /// <summary>The settings without a <c>policies.json</c>.</summary>
    public static GraphSettings Default { get; } = new();

    /// <summary>Whether a safe default of the service must be written down all the same (<c>"serviceDefaults": "require-explicit"</c>).</summary>
    public bool RequireExplicit { get; init; }

    /// <summary>Told of every property that a policy reads, present or not; null where nobody asks. What is read to index references is not told.</summary>
    public Action<Property>? Reads { get; init; }

    /// <summary>Told of every resource type that a policy looks for, whether there are any or not; null where nobody asks.</summary>
    public Action<string>? LooksFor { get; init; }
}
