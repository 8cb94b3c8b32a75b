using System.Collections.Immutable;

namespace Auditor.Comparing;

/// <summary>The earlier result, as reports name it.</summary>
/// <param name="File">The file as it was given.</param>
/// <param name="Time">When that audit was carried out.</param>
/// <param name="ToolVersion">The version of the auditor that carried it out.</param>
/// <param name="Scope">What it audited.</param>
internal sealed record ComparedResult(string File, DateTimeOffset Time, string ToolVersion, ImmutableArray<string> Scope);
