using System.Collections.Immutable;
using Auditor.Accounts.Scanning;

namespace Auditor.Accounts.Targets;

/// <summary>The accounts that are scanned.</summary>
/// <param name="Targets">The accounts, by number.</param>
/// <param name="Skipped">Those that are not, and why: <c>account 123456789012 is suspended</c>.</param>
internal sealed record TargetList(ImmutableArray<ScanTarget> Targets, ImmutableArray<string> Skipped);
