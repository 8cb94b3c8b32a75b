using System.Collections.Immutable;
using System.ComponentModel;
using Policies.Model;
using Policies.Resources;

namespace Policies.Backup;

/// <summary>Asserts that a data store is selected by a backup plan, by ARN or by tag.</summary>
public sealed class CoversDataStores : Policy
{
    // Buckets mostly hold logs and assets, keep versions of their own and are opted in to one by one; an instance's data is on its volumes.
    private static readonly ImmutableArray<string> DataStores =
    [
        DbInstance.Type, DbCluster.Type, "AWS::DocDB::DBCluster", "AWS::Neptune::DBCluster", Table.Type, GlobalTable.Type, FileSystem.Type, FsxFileSystem.Type, Volume.Type,
    ];

    /// <summary>A policy about some types of data stores.</summary>
    /// <param name="resourceTypes">The types; null for databases, tables, file systems and volumes.</param>
    /// <exception cref="ArgumentException">AWS Backup does not know a type.</exception>
    public CoversDataStores(
        [Description("The CloudFormation types that must be covered; without it RDS, DocumentDB and Neptune databases, DynamoDB tables, EFS and FSx file systems and EBS volumes, but no S3 buckets, EC2 instances and Redshift clusters, which can be added")] string[]? resourceTypes = null)
    {
        ResourceTypes = resourceTypes is null ? DataStores : [.. resourceTypes];
        if (ResourceTypes.FirstOrDefault(type => !DataStore.Types.Contains(type, StringComparer.Ordinal)) is { } other)
        {
            throw new ArgumentException($"\"{other}\" is no type that AWS Backup covers; there are {string.Join(", ", DataStore.Types.Order(StringComparer.Ordinal))}", nameof(resourceTypes));
        }
    }

    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "backup-covers-data-stores",
        Title = "A data store is selected by a backup plan, by ARN or by tag",
        Rationale = "Backups that each service keeps by itself go with the resource, or with whoever may change it; a plan keeps them apart, for as long as it says.",
        Remediation = "Add an AWS::Backup::BackupSelection with the resource's ARN, or give the resource a tag that a selection names.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    public override ImmutableArray<string> ResourceTypes { get; }

    /// <inheritdoc/>
    protected override Verdict Judge(Resource resource) =>
        Combine(HoldsData(resource), () => DataStore.Of(resource) is { } store ? BackedUpByService(resource) | store.IsSelected : Verdict.NotApplicable);

    // A member's data is its cluster's, a read replica's its source's.
    private static Verdict HoldsData(Resource resource) =>
        resource.Type == DbInstance.Type ? DbInstance.View(resource).IsStandAlone & DbInstance.View(resource).IsNoReplica
        : resource.Type == FsxFileSystem.Type ? FsxFileSystem.View(resource).CanBeBackedUp
        : Verdict.Compliant;

    // EFS's BackupPolicy is a plan of AWS Backup that EFS makes (EFS user guide, "Automatic backups"). No other policy asks about FSx's own backups.
    private static Verdict BackedUpByService(Resource resource) =>
        resource.Type == FileSystem.Type ? FileSystem.View(resource).BackupStatus.IsOneOf("ENABLED", "ENABLING")
        : resource.Type == FsxFileSystem.Type ? FsxFileSystem.View(resource).KeepsBackups
        : Verdict.NotApplicable;
}
