namespace Auditor;

/// <summary>An expected failure: what is wrong, where, and what to do, for a person to read. It ends a command with <see cref="ExitCode"/>.</summary>
internal sealed class AuditException(Problem problem, Exception? inner = null) : Exception(problem.Message, inner)
{
    /// <summary>A failure of the command as a whole.</summary>
    public AuditException(ProblemKind kind, string message)
        : this(new Problem(kind, message))
    {
    }

    public Problem Problem { get; } = problem;

    public int ExitCode { get; } = Auditor.ExitCode.NotCarriedOut;
}
