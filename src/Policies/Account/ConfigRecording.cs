using Policies.Model;
using Policies.Resources;

namespace Policies.Account;

/// <summary>Asserts that AWS Config records a region of an account. Only a live account can answer.</summary>
public sealed class ConfigRecording : Policy<AccountRecorders>
{
    private const string Expected = "a recorder that is on and records every supported type";

    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "account-config-recording",
        Title = "AWS Config records every supported type in each region of an account",
        Rationale = "What a resource was like before a change, and when it changed, is known only if it was recorded at the time.",
        Remediation = "Set up a recorder of all supported types with a delivery channel in the region, and start it.",
        Severity = Severity.High,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(AccountRecorders account) =>
        account.Recorders.Any(
            recorder => recorder.Recording.Is(true) & recorder.RecordsEveryType & recorder.Delivers,
            whenNone: account.List.Answer(Outcome.NonCompliant, Expected))
        & account.HasDeliveryChannel;
}
