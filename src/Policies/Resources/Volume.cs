using Policies.Model;

namespace Policies.Resources;

/// <summary>An EBS volume. Sources of the defaults: CloudFormation's page of the type; EC2 user guide, "EBS encryption".</summary>
public sealed record Volume(Resource Resource) : IResourceView<Volume>
{
    private const string Inherited = "absent, which leaves it to what the volume is made from";

    /// <inheritdoc/>
    public static string Type => "AWS::EC2::Volume";

    /// <inheritdoc/>
    public static Volume View(Resource resource) => new(resource);

    /// <summary>
    /// Holds if it is encrypted: as its snapshot or source volume, else not unless the account's setting for the region is on, which is off
    /// until someone turns it on. Where a key is given EC2 refuses a volume that is not encrypted.
    /// </summary>
    public Verdict IsEncrypted
    {
        get
        {
            var (written, isCopy) = (Resource["Encrypted"].Boolean, IsCopy);
            return Resource["KmsKeyId"].Text.Judge(key => (isCopy ? written.OrUnknown(Inherited) : written.OrDefault(key is not Value<string>.Absent)).Is(true), "true");
        }
    }

    /// <summary>The key; absent means that of the snapshot or source volume, else the account's default key, which is AWS's until someone changes it.</summary>
    public Value<string> KmsKeyId
    {
        get
        {
            var written = Resource["KmsKeyId"].Text;
            return IsCopy ? written.OrUnknown(Inherited) : written;
        }
    }

    private bool IsCopy => !Resource.Origin.IsLive && !(Resource["SnapshotId"].IsAbsent && Resource["SourceVolumeId"].IsAbsent);
}
