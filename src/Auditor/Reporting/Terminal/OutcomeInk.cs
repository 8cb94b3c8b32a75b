using Policies.Model;

namespace Auditor.Reporting.Terminal;

/// <summary>The ink of each outcome.</summary>
internal static class OutcomeInk
{
    public static Ink Of(Outcome outcome) => outcome switch
    {
        Outcome.Compliant => Ink.Good,
        Outcome.NonCompliant => Ink.High,
        Outcome.Unknown => Ink.Medium,
        _ => Ink.Faint,
    };
}
