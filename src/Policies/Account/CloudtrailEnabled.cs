using Policies.Model;
using Policies.Resources;

namespace Policies.Account;

/// <summary>Asserts that a trail of all regions records the management events of an account. Only a live account can answer.</summary>
public sealed class CloudtrailEnabled : Policy<AccountTrails>
{
    private const string Expected = "a trail that records reading and writing management events in all regions";

    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "account-cloudtrail-enabled",
        Title = "A trail records the management events of an account in all regions",
        Rationale = "Without a trail nobody can say afterwards who changed what; a region that is not recorded is where nobody looks.",
        Remediation = "Create a multi-region trail with read and write management events and start its logging, or let one of the organization cover the account.",
        Severity = Severity.High,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(AccountTrails account) => account.Trails.Any(
        trail => trail.IsMultiRegion.Is(true) & trail.IsLogging.Is(true) & trail.RecordsManagementEvents(reads: true) & trail.RecordsManagementEvents(reads: false),
        whenNone: account.List.Answer(Outcome.NonCompliant, Expected));
}
