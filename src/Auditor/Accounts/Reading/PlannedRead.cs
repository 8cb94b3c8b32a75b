using Auditor.Accounts.Reads;

namespace Auditor.Accounts.Reading;

/// <summary>A type that is read somewhere.</summary>
/// <param name="Type">The type.</param>
/// <param name="AskedIn">The region that is asked.</param>
/// <param name="Region">The region that the resources are of; null for those of none.</param>
internal sealed record PlannedRead(TypeRead Type, string AskedIn, string? Region);
