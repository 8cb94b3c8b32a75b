using System.Collections.Immutable;

namespace Auditor.Auditing;

/// <summary>What an audit says about a framework: every control of it that is known, those too that nothing was said about.</summary>
/// <param name="Name">The framework.</param>
/// <param name="Version">The edition.</param>
/// <param name="IsComplete">Whether the controls are all that the framework has.</param>
/// <param name="Controls">The controls in their natural order.</param>
internal sealed record FrameworkResult(string Name, string Version, bool IsComplete, ImmutableArray<ControlResult> Controls)
{
    /// <summary>How many controls came to an outcome.</summary>
    public int Count(ControlOutcome outcome) => Controls.Count(control => control.Outcome == outcome);
}
