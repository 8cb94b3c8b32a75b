using System.Collections.Immutable;

namespace Auditor;

/// <summary>An expected failure: what is wrong, where, and what to do, for a person to read. It ends a command with <see cref="ExitCode"/>.</summary>
internal sealed class AuditException : Exception
{
    public AuditException(Problem problem, Exception? inner = null)
        : base(problem.Message, inner) => Problems = [problem];

    /// <summary>A failure of the command as a whole.</summary>
    public AuditException(ProblemKind kind, string message)
        : this(new Problem(kind, message))
    {
    }

    /// <summary>A failure for several reasons, at least one.</summary>
    public AuditException(IEnumerable<Problem> problems)
        : this([.. problems])
    {
    }

    private AuditException(ImmutableArray<Problem> problems)
        : base(problems[0].Message) => Problems = problems;

    /// <summary>Every reason, in the order in which they are printed.</summary>
    public ImmutableArray<Problem> Problems { get; }

    /// <summary>The first reason.</summary>
    public Problem Problem => Problems[0];

    public int ExitCode { get; } = Auditor.ExitCode.NotCarriedOut;
}
