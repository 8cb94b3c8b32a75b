using Auditor.Accounts.Reads;

namespace Auditor.Accounts.Reading.Config;

/// <summary>In which regions AWS Config keeps the items of a type.</summary>
/// <param name="regions">The regions that are read.</param>
internal sealed class ConfigHomes(RegionSet regions)
{
    /// <summary>The regions that may have any.</summary>
    public IEnumerable<string> All { get; } = [.. regions.All.Prepend(regions.Global).Distinct(StringComparer.Ordinal)];

    /// <summary>The regions where the items are that a read is about.</summary>
    /// <param name="read">The read.</param>
    /// <param name="type">AWS Config's type.</param>
    /// <param name="recorderOf">The recorder of each region.</param>
    public IEnumerable<string> Of(PlannedRead read, string type, Func<string, RecorderState> recorderOf) =>
        read.Region is { } region ? [region]
        : read.Type.Config is { Style: ConfigStyle.S3 } ? regions.All
        : RecorderState.IsOfEveryRegion(type) ? [All.FirstOrDefault(home => recorderOf(home).WhyNot(type) is null) ?? regions.Global]
        : [regions.Global];
}
