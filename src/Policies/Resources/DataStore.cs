using System.Collections.Frozen;
using Policies.Model;

namespace Policies.Resources;

/// <summary>
/// A resource that AWS Backup can back up (guide, "Feature availability by resource"), with its ARN and tags (Service Authorization
/// Reference: the services' resource types). ElastiCache is none.
/// </summary>
public sealed record DataStore
{
    private static readonly FrozenDictionary<string, DataStoreKind> Kinds = new Dictionary<string, DataStoreKind>(StringComparer.Ordinal)
    {
        [DbInstance.Type] = new("rds", "db:", "DBInstanceIdentifier"),
        [DbCluster.Type] = new("rds", "cluster:", "DBClusterIdentifier"),
        ["AWS::DocDB::DBCluster"] = new("rds", "cluster:", "DBClusterIdentifier"),
        ["AWS::Neptune::DBCluster"] = new("rds", "cluster:", "DBClusterIdentifier"),
        [Table.Type] = new("dynamodb", "table/", "TableName"),
        [GlobalTable.Type] = new("dynamodb", "table/", "TableName"),
        [FileSystem.Type] = new("elasticfilesystem", "file-system/", null, "FileSystemTags"),
        [FsxFileSystem.Type] = new("fsx", "file-system/", null),
        [Volume.Type] = new("ec2", "volume/", null),
        [Instance.Type] = new("ec2", "instance/", null),
        [Bucket.Type] = new("s3", "", "BucketName", HasRegion: false),
        ["AWS::Redshift::Cluster"] = new("redshift", "cluster:", "ClusterIdentifier"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly DataStoreKind _kind;

    private DataStore(Resource resource, DataStoreKind kind) => (Resource, _kind) = (resource, kind);

    /// <summary>The types that are known.</summary>
    public static IReadOnlyList<string> Types => Kinds.Keys;

    /// <summary>The resource.</summary>
    public Resource Resource { get; }

    /// <summary>Its tags, objects with <c>Key</c> and <c>Value</c>; of a global table those of the replica in the stack's region.</summary>
    public Many<Property> Tags
    {
        get
        {
            var (own, resource) = (_kind.TagsProperty, Resource);
            return resource.Type == GlobalTable.Type
                ? resource["Replicas"].Items
                    .Where(replica => Regions.IsAnother(replica["Region"], "the stack's region") is { IsUnknown: false } elsewhere
                        ? replica["Region"].Answer(elsewhere.IsCompliant ? Outcome.NonCompliant : Outcome.Compliant, "the stack's region")
                        : replica["Region"].Answer(Outcome.Unknown, "the stack's region"))
                    .SelectMany(replica => replica[own].Items)
                : resource[own].Items;
        }
    }

    /// <summary>The selections of AWS Backup in its environment, account and region that may select it.</summary>
    public Many<BackupSelection> Selections
    {
        get
        {
            var region = Resource.Origin.Region;
            return BackupSelection.Near(this).Where(selection => region is null || selection.Resource.Origin.Region is not { } theirs || theirs == region);
        }
    }

    /// <summary>Holds if a selection of AWS Backup selects it; what a plan of EFS's own, <c>BackupPolicy</c>, does is not counted here.</summary>
    public Verdict IsSelected
    {
        get
        {
            var self = this;
            var none = Resource.Answer(Outcome.NonCompliant, "BackupSelection", "a selection of AWS Backup that names it or one of its tags", "none that does");
            var verdict = Selections.Any(selection => selection.Selects(self), whenNone: none);

            // Why each selection passes over it is of no use; that all do is.
            return verdict.IsNonCompliant ? none : verdict;
        }
    }

    /// <summary>Reads a resource; null for a type that AWS Backup does not know, or that is not known here.</summary>
    public static DataStore? Of(Resource resource) => Kinds.TryGetValue(resource.Type, out var kind) ? new DataStore(resource, kind) : null;

    /// <summary>What a selection may mean it by; null where its name or a tag is not known, so that any may.</summary>
    internal IEnumerable<object>? Keys
    {
        get
        {
            var tags = Tags;
            var ofTags = tags.Found.Select(tag => BackupSelection.KeyOf(tag["Key"].Node, tag["Value"].Node)).ToList();
            return !HasKnownName || tags.Unseen.IsUnknown || ofTags.Contains(null)
                ? null
                : new object?[] { Resource.Definition, Name, Resource.Definition.PhysicalId, BackupArn.TailOf(Resource.Definition.Arn ?? "") }.Concat(ofTags).OfType<object>();
        }
    }

    // A literal ARN can be compared with a name that is written down, shown live, or CloudFormation's to choose.
    private bool HasKnownName => IsNamedOnDeployment || _kind.NameProperty is not { } property || Resource[property].Node is AbsentNode or ScalarNode;

    /// <summary>The name with <c>${…}</c> for what is not known.</summary>
    internal string Name =>
        _kind.NameProperty is { } property && NodeText.Symbol(Resource[property].Node) is { Length: > 0 } given ? Stored(Resource[property].Node, given)
        : Resource.Definition.PhysicalId ?? $"${{{Resource.LogicalId}}}";

    /// <summary>Its ARN with <c>${…}</c> for what is not known.</summary>
    internal string Arn => Resource.Definition.Arn is { } arn ? BackupArn.InOnePartition(arn) : Spell(Resource.Origin.Region ?? "${AWS::Region}", Resource.Origin.Account ?? "${AWS::AccountId}", Name);

    /// <summary>Every ARN that it may have, as a pattern.</summary>
    internal string ArnPattern => Resource.Definition.Arn is not null
        ? Arn
        : Spell(Resource.Origin.Region ?? "*", Resource.Origin.Account ?? "*", NamePattern);

    /// <summary>Every name that it may have, as a pattern.</summary>
    internal string NamePattern => _kind.NameProperty is { } property && Resource[property].Node is not AbsentNode and var node ? Stored(node, BackupArn.PatternOf(node)) : Resource.Definition.PhysicalId ?? "*";

    /// <summary>Whether a template leaves it to CloudFormation or the service to name it, so that nothing outside knows its name.</summary>
    internal bool IsNamedOnDeployment => !Resource.Origin.IsLive && (_kind.NameProperty is not { } property || Resource[property].IsAbsent);

    // RDS keeps its identifiers in lower case (API CreateDBInstance, DBInstanceIdentifier).
    private string Stored(Node node, string name) => node is ScalarNode && _kind.Service == "rds" ? name.ToLowerInvariant() : name;

    private string Spell(string region, string account, string name) =>
        $"arn:aws:{_kind.Service}:{(_kind.HasRegion ? region : "")}:{(_kind.HasRegion ? account : "")}:{_kind.Prefix}{name}";
}
