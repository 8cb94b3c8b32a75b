using Auditor.Auditing;

namespace Auditor.Configuration.Shapes;

/// <summary>A value under a key that the author of the file chose.</summary>
internal readonly record struct Named<T>(string Name, Location Location, T Value);
