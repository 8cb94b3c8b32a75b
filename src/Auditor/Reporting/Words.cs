using Auditor.Auditing;
using Auditor.Drift;
using Policies.Model;

namespace Auditor.Reporting;

/// <summary>How results spell the words of the model.</summary>
internal static class Words
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Low => "low",
        Severity.Medium => "medium",
        Severity.High => "high",
        Severity.Critical => "critical",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };

    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.NotApplicable => "NotApplicable",
        Outcome.Compliant => "Compliant",
        Outcome.Unknown => "Unknown",
        Outcome.NonCompliant => "NonCompliant",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static string Of(ControlOutcome outcome) => outcome switch
    {
        ControlOutcome.NotCovered => "NotCovered",
        ControlOutcome.NotApplicable => "NotApplicable",
        ControlOutcome.Compliant => "Compliant",
        ControlOutcome.Waived => "Waived",
        ControlOutcome.NotSelected => "NotSelected",
        ControlOutcome.Unknown => "Unknown",
        ControlOutcome.NonCompliant => "NonCompliant",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static string Of(DifferenceKind kind) => kind switch
    {
        DifferenceKind.NotEqual => "NotEqual",
        DifferenceKind.Add => "Add",
        DifferenceKind.Remove => "Remove",
        DifferenceKind.Missing => "Missing",
        DifferenceKind.Unmanaged => "Unmanaged",
        DifferenceKind.PendingChange => "PendingChange",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(ProblemKind kind) => kind switch
    {
        ProblemKind.Template => "template",
        ProblemKind.Configuration => "configuration",
        ProblemKind.Policy => "policy",
        ProblemKind.Access => "access",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The severity that a word spells, one of those above.</summary>
    public static Severity SeverityOf(string word) => Enum.GetValues<Severity>().First(severity => Of(severity) == word);

    public static Outcome OutcomeOf(string word) => Enum.GetValues<Outcome>().First(outcome => Of(outcome) == word);

    public static ControlOutcome ControlOutcomeOf(string word) => Enum.GetValues<ControlOutcome>().First(outcome => Of(outcome) == word);

    public static DifferenceKind DifferenceKindOf(string word) => Enum.GetValues<DifferenceKind>().First(kind => Of(kind) == word);

    public static ProblemKind ProblemKindOf(string word) => Enum.GetValues<ProblemKind>().First(kind => Of(kind) == word);
}
