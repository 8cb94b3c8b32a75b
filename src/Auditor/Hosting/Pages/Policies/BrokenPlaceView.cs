using System.Collections.Immutable;

namespace Auditor.Hosting.Pages.Policies;

/// <summary>The findings of a policy in an account's environment.</summary>
internal sealed record BrokenPlaceView(string Account, string Environment, ImmutableArray<CountView> Counts);
