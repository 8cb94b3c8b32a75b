using Policies.Model;
using Policies.Resources;

namespace Policies.Recovery;

/// <summary>The estimates of a resource, by its type; none for a type that keeps nothing and serves nothing.</summary>
public static class Estimates
{
    /// <summary>The component of databases, whose recovery point has an objective of its own.</summary>
    public const string Database = "database";

    /// <summary>The component of buckets.</summary>
    public const string Objects = "objects";

    /// <summary>The types that estimates are made for.</summary>
    public static IReadOnlyList<string> Types { get; } =
    [
        DbInstance.Type, DbCluster.Type, ReplicationGroup.Type, CacheCluster.Type, Bucket.Type, FileSystem.Type, EcsService.Type, Repository.Type, Table.Type, GlobalTable.Type,
        ServerlessCache.Type, FsxFileSystem.Type, Volume.Type, Instance.Type, SharedVolumeEstimates.DocumentDb, SharedVolumeEstimates.Neptune, WarehouseEstimates.Type,
    ];

    /// <summary>The estimates of a resource.</summary>
    public static IEnumerable<Estimate> Of(Resource resource) => resource.Type switch
    {
        _ when resource.Type == DbInstance.Type => DatabaseEstimates.Of(DbInstance.View(resource)),
        _ when resource.Type == DbCluster.Type => ClusterEstimates.Of(DbCluster.View(resource)),
        _ when resource.Type == ReplicationGroup.Type => CacheEstimates.Of(ReplicationGroup.View(resource)),
        _ when resource.Type == CacheCluster.Type => CacheEstimates.Of(CacheCluster.View(resource)),
        _ when resource.Type == Bucket.Type => ObjectEstimates.Of(Bucket.View(resource)),
        _ when resource.Type == Table.Type => TableEstimates.Of(Table.View(resource)),
        _ when resource.Type == GlobalTable.Type => TableEstimates.Of(GlobalTable.View(resource)),
        _ when resource.Type == FileSystem.Type => FileEstimates.Of(FileSystem.View(resource)),
        _ when resource.Type == EcsService.Type => ComputeEstimates.Of(EcsService.View(resource)),
        _ when resource.Type == Repository.Type => ImageEstimates.Of(Repository.View(resource)),
        _ when resource.Type == ServerlessCache.Type => CacheEstimates.Of(ServerlessCache.View(resource)),
        _ when resource.Type == FsxFileSystem.Type => FileEstimates.Of(FsxFileSystem.View(resource)),
        _ when resource.Type == Volume.Type => VolumeEstimates.Of(Volume.View(resource)),
        _ when resource.Type == Instance.Type => VolumeEstimates.Of(Instance.View(resource)),
        SharedVolumeEstimates.DocumentDb or SharedVolumeEstimates.Neptune => SharedVolumeEstimates.Of(resource),
        WarehouseEstimates.Type => WarehouseEstimates.Of(resource),
        _ => [],
    };

    internal static Estimate Point(string component, Disruption disruption, RecoveryFigure otherwise, params IEnumerable<Option> options) =>
        Estimate.Best(component, disruption, ObjectiveKind.Point, otherwise, [.. options]);

    internal static Estimate Time(string component, Disruption disruption, RecoveryFigure otherwise, params IEnumerable<Option> options) =>
        Estimate.Best(component, disruption, ObjectiveKind.Time, otherwise, [.. options]);
}
