using System.Collections.Immutable;
using Auditor.Accounts.Mapping;
using Auditor.Accounts.Reads;

namespace Auditor.Accounts.Reading;

/// <summary>What reading the resources of one type came to.</summary>
/// <param name="Type">The type.</param>
/// <param name="Documents">The resources that were listed, with what was read of each.</param>
/// <param name="Gaps">Why not everything was listed; empty where everything was.</param>
/// <param name="Partial">What could not be read of single resources that were listed, by call; empty where everything was.</param>
internal sealed record TypeReading(TypeRead Type, ImmutableArray<ReadDocument> Documents, ImmutableArray<string> Gaps, ImmutableArray<string> Partial);
