namespace Auditor.Authoring;

/// <summary>How a property is changed to see whether the policy notices.</summary>
internal enum MutationKind
{
    /// <summary>It is taken away.</summary>
    Removed,

    /// <summary>It becomes the opposite, or something else entirely.</summary>
    Inverted,

    /// <summary>It becomes a parameter that has no value.</summary>
    Unknown,

    /// <summary>It is there only under a condition that cannot be decided.</summary>
    Conditional,
}
