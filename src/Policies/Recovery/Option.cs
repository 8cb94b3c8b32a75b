using Policies.Model;

namespace Policies.Recovery;

/// <summary>One way to recover: the setting that it needs and what it reaches.</summary>
/// <param name="Setting">Whether the setting is there.</param>
/// <param name="Figure">What it reaches.</param>
internal readonly record struct Option(Verdict Setting, RecoveryFigure Figure)
{
    /// <summary>A way that no setting says anything of, named only as what could be set up.</summary>
    public static Option NotThere(RecoveryFigure figure) => new(Verdict.NotApplicable, figure);
}
