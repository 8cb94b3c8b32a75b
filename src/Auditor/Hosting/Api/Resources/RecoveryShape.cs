using Auditor.Reporting.Json;

namespace Auditor.Hosting.Api.Resources;

/// <summary>What accounts can reach after a disruption.</summary>
internal static class RecoveryShape
{
    private static readonly JsonShape<AccountRecovery> Account = new JsonShape<AccountRecovery>("accountRecovery", "The recovery estimates of an account.")
        .Text("account", "The account.", one => one.Account)
        .Many("environments", "The environments with their objectives.", ResultShape.Environment, one => one.Environments)
        .Many("estimates", "The estimates.", ResultShape.Recovery, one => one.Estimates);

    public static JsonShape<IReadOnlyList<AccountRecovery>> List { get; } = ListShape.Of(Account, "recoveryList", "The recovery estimates, by account.");
}
