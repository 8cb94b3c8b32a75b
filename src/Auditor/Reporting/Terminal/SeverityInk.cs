using Policies.Model;

namespace Auditor.Reporting.Terminal;

/// <summary>The ink of each severity.</summary>
internal static class SeverityInk
{
    public static Ink Of(Severity severity) => severity switch
    {
        Severity.Critical => Ink.Critical,
        Severity.High => Ink.High,
        Severity.Medium => Ink.Medium,
        _ => Ink.Low,
    };
}
