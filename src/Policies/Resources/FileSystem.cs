using Policies.Model;

namespace Policies.Resources;

/// <summary>An EFS file system. Sources of the defaults: CloudFormation's page of the type; EFS user guide, "Encrypting data at rest".</summary>
public sealed record FileSystem(Resource Resource) : IResourceView<FileSystem>
{
    /// <inheritdoc/>
    public static string Type => "AWS::EFS::FileSystem";

    /// <inheritdoc/>
    public static FileSystem View(Resource resource) => new(resource);

    /// <summary>Whether it encrypts at rest; not by default, the console apart.</summary>
    public Value<bool> Encrypted => Resource["Encrypted"].Boolean.OrDefault(false);

    /// <summary>The key; absent means <c>aws/elasticfilesystem</c>.</summary>
    public Value<string> KmsKeyId => Resource["KmsKeyId"].Text;

    /// <summary>
    /// The status of automatic backups, <c>ENABLED</c> or <c>DISABLED</c>: off by default, but on for a file system in one zone
    /// (API CreateFileSystem), of which CloudFormation's page says nothing.
    /// </summary>
    public Value<string> BackupStatus
    {
        get
        {
            var status = Resource["BackupPolicy"]["Status"].Text;
            return Resource.Origin.IsLive || Resource["AvailabilityZoneName"].IsAbsent
                ? status.OrDefault("DISABLED")
                : status.OrUnknown("absent, which EFS may take for ENABLED in one zone");
        }
    }

    /// <summary>The one zone in which it lies; absent means all zones of the region.</summary>
    public Value<string> AvailabilityZoneName => Resource["AvailabilityZoneName"].Text;

    /// <summary>Holds if it is replicated to another region.</summary>
    public Verdict IsReplicatedToAnotherRegion
    {
        get
        {
            const string Expected = "a copy in another region";
            var destinations = Resource["ReplicationConfiguration"]["Destinations"];
            return destinations.Items.Any(
                destination => destination["Region"].IsAbsent
                    ? destination["Region"].Answer(Outcome.Unknown, Expected, "absent, which leaves it to the other file system")
                    : Regions.IsAnother(destination["Region"], Expected),
                destinations.Answer(Outcome.NonCompliant, Expected));
        }
    }
}
