using System.Collections.Immutable;
using Auditor.Configuration.Waivers;
using Policies.Model;

namespace Auditor.Configuration.Shapes;

/// <summary>The whole of <c>policies.json</c>.</summary>
internal static class ConfigurationShape
{
    /// <summary>The key of the environments, whose names other keys may use.</summary>
    public const string EnvironmentsName = "environments";

    private static readonly Member<string> Schema = new("$schema", "The JSON Schema that editors complete and check this file by.", Texts.Any);

    private static readonly Member<bool> ServiceDefaults = new(
        "serviceDefaults",
        "Whether safe defaults of AWS's services count (trust), or what they make safe must be written down all the same (require-explicit).",
        new WordShape<bool>([new("trust", false), new("require-explicit", true)])) { Default = "trust" };

    private static readonly Member<ImmutableArray<Named<EnvironmentSettings>>> Environments =
        new(EnvironmentsName, "The environments by name.", EnvironmentShape.Shape);

    private static readonly Member<ImmutableArray<PolicySettings>> Policies = new("policies", "Settings of policies by id.", new PolicySettingsTable());
    private static readonly Member<ImmutableArray<Waiver>> Waivers = new("waivers", "Findings that are accepted until a day.", new ListShape<Waiver>(WaiverShape.Shape));
    private static readonly Member<AccountSettings> Accounts = new("accounts", "The accounts that are scanned.", AccountShape.Shape);
    private static readonly Member<CronSchedule> Schedule =
        new("schedule", "When auditor serve scans, in UTC: minute, hour, day of the month, month, day of the week.", Texts.Schedule);

    private static readonly Member<ImmutableArray<NotificationSettings>> Notifications =
        new("notifications", "Whom to tell about scans.", new ListShape<NotificationSettings>(NotificationShape.Shape));

    public static ObjectShape<AuditConfiguration> Shape { get; } = new(
        [Schema, ServiceDefaults, Environments, Policies, Waivers, Accounts, Schedule, Notifications],
        values => new()
        {
            File = values.Location.File,
            Settings = new GraphSettings { RequireExplicit = values.Or(ServiceDefaults, false) },
            Environments = [.. values.Or(Environments, []).Select(environment => environment.Value with { Name = environment.Name, Location = environment.Location })],
            Policies = values.Or(Policies, []),
            Waivers = values.Or(Waivers, []),
            Accounts = values.OrNull(Accounts),
            Schedule = values.OrNull(Schedule),
            Notifications = values.Or(Notifications, []),
        });
}
