namespace Auditor.Configuration;

/// <summary>The environment of a stack.</summary>
/// <param name="Name">The environment's name, or null if none matches or several do.</param>
/// <param name="Problem">Says that several match; else null.</param>
internal readonly record struct EnvironmentMatch(string? Name, Problem? Problem);
