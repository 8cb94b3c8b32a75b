namespace Policies.Model;

/// <summary>What an evaluation came to. Ordered so that Kleene's and is the maximum and his or the minimum of the last three.</summary>
public enum Outcome
{
    /// <summary>The policy says nothing about the resource.</summary>
    NotApplicable,

    /// <summary>Holds, whatever is still to be decided on deployment.</summary>
    Compliant,

    /// <summary>Depends on something that cannot be known here; the evidence says on what.</summary>
    Unknown,

    /// <summary>Does not hold, whatever is still to be decided.</summary>
    NonCompliant,
}
