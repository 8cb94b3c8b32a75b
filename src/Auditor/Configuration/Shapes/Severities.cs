using Policies.Model;

namespace Auditor.Configuration.Shapes;

/// <summary>The severities as they are written.</summary>
internal static class Severities
{
    public static WordShape Shape { get; } = new(
        new("critical", Severity.Critical),
        new("high", Severity.High),
        new("medium", Severity.Medium),
        new("low", Severity.Low));
}
