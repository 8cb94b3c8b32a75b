using Auditor.Auditing;

namespace Auditor.Hosting.Storage.Recording;

/// <summary>The waivers that accept something in a scan's result, on the day that it states.</summary>
internal sealed class WaiversInForce
{
    private readonly DateOnly _today;
    private readonly HashSet<(string Policy, string Environment, string Reason, string Owner, string File)> _waivers;

    public WaiversInForce(RecordingContext context)
    {
        _today = DateOnly.FromDateTime(context.Time.UtcDateTime);
        _waivers =
        [
            .. context.Prepared.Entries.Values.Select(prepared => prepared.Entry)
                .Where(entry => entry.Waiver is { } waiver && !HasEnded(waiver))
                .Select(entry => (entry.Rule, entry.Resource.Environment ?? "", entry.Waiver!.Reason, entry.Waiver.Owner ?? "", entry.Waiver.Source.File)),
        ];
    }

    /// <summary>Whether a waiver's last day has passed.</summary>
    public bool HasEnded(AppliedWaiver waiver) => waiver.Expires < _today;

    /// <summary>Whether one that has ended still accepts something, because it was given a later day. Its line may be another by now.</summary>
    public bool Extend(string policy, string environment, string reason, string owner, string file) => _waivers.Contains((policy, environment, reason, owner, file));
}
