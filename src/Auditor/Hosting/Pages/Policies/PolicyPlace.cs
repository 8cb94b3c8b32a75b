using Auditor.Auditing;

namespace Auditor.Hosting.Pages.Policies;

/// <summary>What a policy came to in an account's environment.</summary>
internal sealed record PolicyPlace(string Account, string? Environment, PolicyCounts Counts);
