namespace Auditor.Auditing;

/// <summary>What the policies that support a control came to. Ordered: what stands lower outweighs what stands above it.</summary>
internal enum ControlOutcome
{
    /// <summary>No policy supports it.</summary>
    NotCovered,

    /// <summary>Its policies found nothing to judge.</summary>
    NotApplicable,

    /// <summary>Its policies found no violation.</summary>
    Compliant,

    /// <summary>Every finding of its policies is waived.</summary>
    Waived,

    /// <summary>One of its policies did not take part, at all or in an environment that was seen.</summary>
    NotSelected,

    /// <summary>Something could not be decided, one of its policies failed, or what they judge was not read in full.</summary>
    Unknown,

    /// <summary>One of its policies found a violation that no waiver accepts.</summary>
    NonCompliant,
}
