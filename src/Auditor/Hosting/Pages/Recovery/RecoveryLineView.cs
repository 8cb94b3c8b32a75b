using System.Collections.Immutable;

namespace Auditor.Hosting.Pages.Recovery;

/// <summary>How an environment of an account stands against its objectives.</summary>
/// <param name="Account">The account.</param>
/// <param name="Environment">The environment.</param>
/// <param name="Path">The page of the account's estimates.</param>
/// <param name="Objectives">The objectives, in words.</param>
/// <param name="Counts">Estimates that are not met, not known, met, and without an objective.</param>
internal sealed record RecoveryLineView(string Account, string Environment, string Path, string Objectives, ImmutableArray<CountView> Counts);
