using System.Collections.Immutable;
using Auditor.Auditing;

namespace Auditor.Hosting.Storage.Postures;

/// <summary>A policy, and what it came to in all targets that are scanned.</summary>
/// <param name="Policy">The policy as it was described last, with the counts of the latest scans, and of all findings that are open or waived.</param>
/// <param name="Accounts">How many targets it took part in.</param>
/// <param name="Violating">How many targets have something NonCompliant, not waived.</param>
/// <param name="IsUnread">Whether in one of them not everything was read that it judges, or it took part in none.</param>
/// <param name="NotIn">The environments in which it took no part, wherever that was.</param>
internal sealed record PolicyPosture(PolicyDescription Policy, int Accounts, int Violating, bool IsUnread, ImmutableArray<string?> NotIn);
