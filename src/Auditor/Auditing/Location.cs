namespace Auditor.Auditing;

/// <summary>A place in a file.</summary>
/// <param name="File">The path as it was given, with forward slashes.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, or 0 where it is not known.</param>
internal sealed record Location(string File, int Line, int Column);
