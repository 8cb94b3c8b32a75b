using Auditor.Accounts.Mapping;

namespace Auditor.Accounts.Reads;

/// <summary>Where in AWS Config a type's resources are found.</summary>
/// <param name="ResourceType">Config's name of the type that holds them.</param>
/// <param name="Within">The list within the configuration whose elements they are; null where an item is a resource.</param>
internal sealed record ConfigSource(string ResourceType, DocumentPath? Within);
