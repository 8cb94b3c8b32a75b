using Auditor.Auditing;

namespace Auditor.Configuration;

/// <summary>A value for a parameter of a policy.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="Location">Where its name stands.</param>
/// <param name="Value">The value, of the parameter's type.</param>
internal sealed record PolicyArgument(string Name, Location Location, object Value);
