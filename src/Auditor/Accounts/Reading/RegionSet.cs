using System.Collections.Immutable;
using Auditor.Accounts.Mapping;

namespace Auditor.Accounts.Reading;

/// <summary>The regions of an account that are read.</summary>
/// <param name="Partition">The partition, such as <c>aws</c>.</param>
/// <param name="UrlSuffix">The ending of its hosts.</param>
/// <param name="Global">The region in which the partition's global services are asked, and in which what they refer to lives: <c>us-east-1</c>.</param>
/// <param name="All">The regions, in order.</param>
internal sealed record RegionSet(string Partition, string UrlSuffix, string Global, ImmutableArray<string> All)
{
    /// <summary>Whether these are all regions that the account has, and not those that somebody named.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Where a document of a region comes from.</summary>
    public MappingContext ContextOf(string account, string region) => new() { Account = account, Region = region, Partition = Partition, UrlSuffix = UrlSuffix };
}
