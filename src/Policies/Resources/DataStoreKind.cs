namespace Policies.Resources;

/// <summary>What differs between the types that AWS Backup can back up.</summary>
/// <param name="Service">The service in its ARN.</param>
/// <param name="Prefix">What stands before the name in its ARN.</param>
/// <param name="NameProperty">The property that gives it its name; null where the service chooses its id.</param>
/// <param name="TagsProperty">The property that lists its tags.</param>
/// <param name="HasRegion">Whether its ARN names a region and an account.</param>
internal sealed record DataStoreKind(string Service, string Prefix, string? NameProperty, string TagsProperty = "Tags", bool HasRegion = true);
