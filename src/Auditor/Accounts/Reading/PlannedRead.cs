using Auditor.Accounts.Reads;

namespace Auditor.Accounts.Reading;

/// <summary>A type that is read somewhere.</summary>
/// <param name="Type">The type.</param>
/// <param name="AskedIn">The region that is asked.</param>
/// <param name="Region">The region that the resources are of; null for those of none.</param>
/// <param name="IsGlobalPart">Whether only that is read which serves global services and lives in this region alone, such as web ACLs for CloudFront.</param>
internal sealed record PlannedRead(TypeRead Type, string AskedIn, string? Region, bool IsGlobalPart = false)
{
    /// <summary>The sets of further arguments that a call is made with here; one null for none.</summary>
    public IEnumerable<ReadArguments?> Variants(ReadCall call) => call.ForEach.IsEmpty
        ? Enumerable.Repeat<ReadArguments?>(null, 1)
        : call.ForEach.Where(more => more.Region is null ? !IsGlobalPart : more.Region == AskedIn);
}
