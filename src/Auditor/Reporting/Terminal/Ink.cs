namespace Auditor.Reporting.Terminal;

/// <summary>How a piece of a line looks, where colours are asked for.</summary>
internal enum Ink
{
    Plain,
    Strong,
    Faint,
    Critical,
    High,
    Medium,
    Low,
    Good,
}
