using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Resources;

/// <summary>
/// An EBS volume that an instance, a launch template or a launch configuration makes. Sources of the defaults: CloudFormation's pages
/// of these types; EC2 user guide, "EBS encryption".
/// </summary>
/// <param name="Mapping">The block device mapping.</param>
public sealed record BlockDevice(Property Mapping)
{
    private const string Instance = "AWS::EC2::Instance";
    private const string LaunchTemplate = "AWS::EC2::LaunchTemplate";
    private const string Inherited = "absent, which leaves it to the image or snapshot";

    /// <summary>The types that make such volumes and can name their key.</summary>
    public static ImmutableArray<string> OwnersWithKeys => [Instance, LaunchTemplate];

    /// <summary>The types that make such volumes.</summary>
    public static ImmutableArray<string> Owners => [.. OwnersWithKeys, "AWS::AutoScaling::LaunchConfiguration"];

    /// <summary>Whether it is encrypted: as its snapshot or image, else not unless the account's setting for the region is on, which is off until someone turns it on.</summary>
    public Verdict IsEncrypted
    {
        get
        {
            var (written, key) = (Ebs["Encrypted"].Boolean, Ebs["KmsKeyId"].Text);
            return OfImage.Judge(
                ofImage => key.Judge(
                    one => (ofImage is Value<bool>.Known { Content: false } ? written.OrDefault(one is not Value<string>.Absent) : written.OrUnknown(Inherited)).Is(true),
                    "true"),
                "true");
        }
    }

    /// <summary>Whether its key is a customer's; absent means the key of the snapshot or image, else the account's default key, which is AWS's until someone changes it.</summary>
    public Verdict HasCustomerManagedKey
    {
        get
        {
            var written = Ebs["KmsKeyId"].Text;
            return OfImage.Judge(
                ofImage => KmsKey.IsCustomerManaged(ofImage is Value<bool>.Known { Content: false } ? written : written.OrUnknown(Inherited)),
                "a customer managed KMS key");
        }
    }

    private Property Ebs => Mapping["Ebs"];

    // An image's root device, whose snapshot the mapping does not name, goes by one of these names (EC2 user guide, "Device names").
    private Value<bool> OfImage
    {
        get
        {
            var isCopy = !Ebs["SnapshotId"].IsAbsent;
            return Mapping["DeviceName"].Text.Select(name => isCopy || name is "/dev/xvda" or "/dev/sda1" or "/dev/sda" or "xvda" or "sda1");
        }
    }

    /// <summary>Asks a question of every volume that the resource makes.</summary>
    /// <param name="owner">An instance, a launch template or a launch configuration.</param>
    /// <param name="question">The question.</param>
    /// <param name="expected">What is wanted, to follow "expected".</param>
    public static Verdict All(Resource owner, Func<BlockDevice, Verdict> question, string expected)
    {
        // A live instance shows the ids of its volumes, which are judged themselves.
        if (owner.Origin.IsLive && owner.Type == Instance)
        {
            return Verdict.NotApplicable;
        }

        var data = owner.Type == LaunchTemplate ? owner["LaunchTemplateData"] : owner.Properties;
        var mappings = data["BlockDeviceMappings"];
        return mappings.Items
            .Where(mapping => mapping["Ebs"].IsPresent("a volume"))
            .Select(mapping => new BlockDevice(mapping))
            .All(question, whenNone: WithoutMappings(owner, data, expected, mappings.Answer(Outcome.Unknown, expected, "absent, which leaves the root volume to the image and the account's setting")));
    }

    // What names no image is completed by a launch template, or completes one.
    private static Verdict WithoutMappings(Resource owner, Property data, string expected, Verdict ofImage) =>
        owner.Type == Instance ? owner["LaunchTemplate"].Judge(template => template.IsAbsent ? ofImage : Verdict.NotApplicable, expected)
        : owner.Type == LaunchTemplate ? data["ImageId"].Judge(image => image.IsAbsent ? Verdict.NotApplicable : ofImage, expected)
        : ofImage;
}
