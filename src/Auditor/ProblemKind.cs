namespace Auditor;

/// <summary>What a <see cref="Problem"/> concerns.</summary>
internal enum ProblemKind
{
    /// <summary>A template or an assembly.</summary>
    Template,

    /// <summary><c>policies.json</c>, a parameter file or the command line.</summary>
    Configuration,

    /// <summary>A policy that threw.</summary>
    Policy,

    /// <summary>A call to AWS.</summary>
    Access,
}
