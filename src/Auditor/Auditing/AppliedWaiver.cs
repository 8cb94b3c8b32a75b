namespace Auditor.Auditing;

/// <summary>The waiver that accepts a finding.</summary>
/// <param name="Reason">Why it is accepted.</param>
/// <param name="Owner">Who answers for it; null where CDK's acknowledgement names nobody.</param>
/// <param name="Expires">The last day it counts; null where CDK's acknowledgement names none.</param>
/// <param name="Source">Where it stands: <c>policies.json</c>, a template or an assembly.</param>
internal sealed record AppliedWaiver(string Reason, string? Owner, DateOnly? Expires, Location Source);
