using System.Collections.Immutable;

namespace Auditor.Accounts.Reading;

/// <summary>The regions of an account that are read.</summary>
/// <param name="Partition">The partition, such as <c>aws</c>.</param>
/// <param name="Global">The region in which the partition's global services are asked, and in which what they refer to lives: <c>us-east-1</c>.</param>
/// <param name="All">The regions, in order.</param>
internal sealed record RegionSet(string Partition, string Global, ImmutableArray<string> All);
