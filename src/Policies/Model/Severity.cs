namespace Policies.Model;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Good practice.</summary>
    Low,

    /// <summary>Weakens a safeguard.</summary>
    Medium,

    /// <summary>Lacks a safeguard.</summary>
    High,

    /// <summary>Exposes data or control.</summary>
    Critical,
}
