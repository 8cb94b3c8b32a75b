using Auditor.Auditing;

namespace Auditor.Configuration.Shapes;

/// <summary>A value under a key that the author of the file chose.</summary>
internal sealed record Named(string Name, Location Location, object Value);
