namespace Policies.Model;

/// <summary>A place in a source file, counted from 1; line 0 where there is no file, as for a live resource.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, in UTF-16 characters for YAML and bytes for JSON.</param>
public readonly record struct Position(int Line, int Column);
