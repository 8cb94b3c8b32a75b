namespace Auditor.Auditing;

/// <summary>A finding of an earlier result, as far as it says what must be looked at for it to be found again.</summary>
internal sealed record BaselineFinding(string Policy, string LogicalId, string? Type, string? Account, string? Region, string? Template)
{
    public override string ToString() => $"{Policy} on {LogicalId}";
}
