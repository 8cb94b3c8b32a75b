using System.Collections.Immutable;

namespace Policies.Model;

/// <summary>What a set of policies supports of a framework, before anything is judged.</summary>
/// <param name="Framework">The framework.</param>
/// <param name="Controls">Every control of it that is known, in the framework's order.</param>
public sealed record FrameworkCoverage(Framework Framework, ImmutableArray<ControlCoverage> Controls)
{
    /// <summary>How many controls a policy supports, in part or more.</summary>
    public int Supported => Controls.Count(control => !control.Policies.IsEmpty);

    /// <summary>How many of those are supported in part only.</summary>
    public int Partial => Controls.Count(control => control.IsPartial);

    /// <summary>How many controls no policy supports.</summary>
    public int NotCovered => Controls.Length - Supported;
}
