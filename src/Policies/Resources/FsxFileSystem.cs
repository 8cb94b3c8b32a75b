using Policies.Model;

namespace Policies.Resources;

/// <summary>A file system of FSx. Sources of the defaults: API CreateFileSystem and CloudFormation's page of the type.</summary>
public sealed record FsxFileSystem(Resource Resource) : IResourceView<FsxFileSystem>
{
    /// <inheritdoc/>
    public static string Type => "AWS::FSx::FileSystem";

    /// <inheritdoc/>
    public static FsxFileSystem View(Resource resource) => new(resource);

    /// <summary>Holds for anything but a scratch file system of Lustre, the default of which no backup can be made (FSx for Lustre guide, "Working with backups").</summary>
    public Verdict CanBeBackedUp =>
        FileSystemType.IsNot("LUSTRE")
        | Lustre["DeploymentType"].Text.OrDefault("SCRATCH_1").Test(type => !type.StartsWith("SCRATCH", StringComparison.Ordinal), "a persistent file system");

    /// <summary>The days for which FSx keeps backups of its own, one a day: 30 by default but with Lustre, where 0, the default, means none.</summary>
    public Verdict KeepsBackups
    {
        get
        {
            const string Expected = "a day or more";
            var resource = Resource;
            return FileSystemType.Judge(
                type => type switch
                {
                    Value<string>.Known { Content: "LUSTRE" } => Days("LustreConfiguration").OrDefault(0).Test(days => days > 0, Expected),
                    Value<string>.Known { Content: "WINDOWS" } => OrThirty("WindowsConfiguration"),
                    Value<string>.Known { Content: "ONTAP" } => OrThirty("OntapConfiguration"),
                    Value<string>.Known { Content: "OPENZFS" } => OrThirty("OpenZFSConfiguration"),
                    _ => type.Property.Answer(Outcome.Unknown, Expected),
                },
                Expected);

            Value<int> Days(string configuration) => resource[configuration]["AutomaticBackupRetentionDays"].Integer;
            Verdict OrThirty(string configuration) => Days(configuration).OrServiceDefault(30, "of FSx").Test(days => days > 0, Expected);
        }
    }

    /// <summary>Holds for a file system that stands in two zones: a deployment type that begins with <c>MULTI_AZ</c>, which Lustre does not have.</summary>
    public Verdict IsInTwoZones
    {
        get
        {
            const string Expected = "a file system in two zones";
            string[] configurations = ["WindowsConfiguration", "OntapConfiguration", "OpenZFSConfiguration"];
            var resource = Resource;
            return configurations
                .Where(configuration => !resource[configuration].IsAbsent)
                .Aggregate(Verdict.NotApplicable, (verdict, configuration) => verdict & resource[configuration]["DeploymentType"].Text.OrDefault("SINGLE_AZ_1").Test(type => type.StartsWith("MULTI_AZ", StringComparison.Ordinal), Expected));
        }
    }

    private Value<string> FileSystemType => Resource["FileSystemType"].Text;

    private Property Lustre => Resource["LustreConfiguration"];
}
