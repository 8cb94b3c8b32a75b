using Policies.Resources;
using static Policies.Recovery.Disruption;
using static Policies.Recovery.Estimates;
using static Policies.Recovery.RecoveryFigures;

namespace Policies.Recovery;

/// <summary>File systems of EFS and FSx. Replication is no backup: it deletes what is deleted.</summary>
internal static class FileEstimates
{
    private const string Files = "files";

    public static IEnumerable<Estimate> Of(FileSystem fileSystem)
    {
        var plans = BackupEstimates.Of(fileSystem.Resource);
        var regional = fileSystem.AvailabilityZoneName.IsNotPresent("a file system of all zones");
        var elsewhere = fileSystem.IsReplicatedToAnotherRegion;
        var daily = fileSystem.BackupStatus.IsOneOf("ENABLED", "ENABLING");
        Option[] backups = [new(daily, FilesBackedUpDaily), .. plans.Points()];
        Option[] restores = [new(daily, BackupRestore), .. plans.Times];
        return
        [
            Point(Files, Application, FilesUnbacked, backups),
            Time(Files, Application, FilesUnbacked, restores),
            Point(Files, Infrastructure, FilesInZone, new Option(regional, FilesInZones)),
            Time(Files, Infrastructure, FilesInZone, new Option(regional, FilesInZones)),
            Point(Files, Zone, FilesInOneZone, [new(regional, FilesInZones), new(elsewhere, FilesReplicated), .. backups]),
            Time(Files, Zone, FilesInOneZone, [new(regional, FilesInZones), new(elsewhere, FilesSwitched), .. restores]),
            Point(Files, Region, RegionLost, [new(elsewhere, FilesReplicated), .. plans.RegionPoints]),
            Time(Files, Region, RegionLost, [new(elsewhere, FilesSwitched), .. plans.RegionTimes]),
        ];
    }

    public static IEnumerable<Estimate> Of(FsxFileSystem fileSystem)
    {
        var plans = BackupEstimates.Of(fileSystem.Resource, fileSystem.CanBeBackedUp);
        var (daily, zones) = (fileSystem.CanBeBackedUp & fileSystem.KeepsBackups, fileSystem.IsInTwoZones);
        Option[] backups = [new(daily, FsxBackedUpDaily), .. plans.Points()];
        Option[] restores = [new(daily, FsxRestore), .. plans.Times];
        return
        [
            Point(Files, Application, FsxUnbacked, backups),
            Time(Files, Application, FsxUnbacked, restores),
            Point(Files, Infrastructure, FsxRepaired, new Option(zones, FsxInTwoZones)),
            Time(Files, Infrastructure, FsxRepaired, new Option(zones, FsxFailover)),
            Point(Files, Zone, FsxUnbacked, [new(zones, FsxInTwoZones), .. backups]),
            Time(Files, Zone, FsxUnbacked, [new(zones, FsxFailover), .. restores]),
            Point(Files, Region, RegionLost, plans.RegionPoints),
            Time(Files, Region, RegionLost, plans.RegionTimes),
        ];
    }
}
