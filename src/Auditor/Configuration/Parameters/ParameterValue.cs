using Auditor.Auditing;

namespace Auditor.Configuration.Parameters;

/// <summary>A value that is given to a parameter.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="Text">The value; null where the deployed stack keeps its own, which is not known here.</param>
/// <param name="Source">Where it stands; null for the command line.</param>
internal sealed record ParameterValue(ParameterName Name, string? Text, Location? Source);
