using System.Collections.Frozen;

namespace Tools.DriftFacts;

/// <summary>
/// Defaults of schemas that AWS's documentation contradicts, or makes depend on something else. A wrong one would be a false alarm on every resource whose
/// template is silent, so that none is better.
/// </summary>
internal static class DistrustedDefaults
{
    private static readonly FrozenDictionary<(string Type, string Path), string> Rows = new Dictionary<(string, string), string>
    {
        [("AWS::EC2::Instance", "MetadataOptions/HttpPutResponseHopLimit")] = "an image with IMDS support v2.0 makes it 2, and the account may have a default of its own",
        [("AWS::ECS::Service", "AvailabilityZoneRebalancing")] = "services that are older than the default, or cannot be balanced, have DISABLED",
        [("AWS::ElastiCache::ReplicationGroup", "AtRestEncryptionEnabled")] = "it is true for Valkey, and false for Redis OSS alone",
        [("AWS::ElastiCache::ReplicationGroup", "AutomaticFailoverEnabled")] = "CloudFormation's guide had true where the API has false, and with cluster mode it is always true",
        [("AWS::ElastiCache::ReplicationGroup", "NumNodeGroups")] = "it follows NodeGroupConfiguration where the template gives that instead",
        [("AWS::KMS::Key", "KeyPolicy")] = "a document with placeholders for partition and account is no value",
        [("AWS::S3::Bucket", "VersioningConfiguration/Status")] = "a bucket whose versioning was never set has no status, and Suspended is another state",
    }.ToFrozenDictionary();

    /// <summary>Why the default is not believed, or null where it is.</summary>
    public static string? Reason(string type, string path) => Rows.GetValueOrDefault((type, path));
}
