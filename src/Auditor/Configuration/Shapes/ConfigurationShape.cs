using Auditor.Configuration.Notifications;
using Auditor.Configuration.Waivers;
using Policies.Model;

namespace Auditor.Configuration.Shapes;

/// <summary>The whole of <c>policies.json</c>.</summary>
internal static class ConfigurationShape
{
    /// <summary>The key of the environments, whose names other keys may use.</summary>
    public const string EnvironmentsName = "environments";

    /// <summary>The key of where policies of one's own lie, which are read before the rest.</summary>
    public const string PolicyPathName = "policyPath";

    private static readonly Member Schema = new("$schema", "The JSON Schema that editors complete and check this file by.", Texts.Any);

    private static readonly Member ServiceDefaults = new(
        "serviceDefaults",
        "Whether safe defaults of AWS's services count (trust), or what they make safe must be written down all the same (require-explicit).",
        new WordShape(new("trust", false), new("require-explicit", true)))
    { Default = "trust" };

    private static readonly Member Environments =
        new(EnvironmentsName, "The environments by name.", EnvironmentShape.Shape);

    private static readonly Member PolicyPath = new(
        PolicyPathName,
        "Policies of one's own beside the catalogue: .cs files, folders of them, or the .dll of a class library, relative to this file. Their code is run.",
        new ListShape(Texts.FilePath));

    private static readonly Member Policies = new("policies", "Settings of policies by id.", new PolicySettingsTable());
    private static readonly Member Waivers = new("waivers", "Findings and drift that are accepted until a day.", new ListShape(WaiverShape.Shape));
    private static readonly Member Accounts = new("accounts", "The accounts that are scanned.", AccountShape.Shape);
    private static readonly Member Schedule =
        new("schedule", "When auditor serve scans, in UTC: minute, hour, day of the month, month, day of the week.", Texts.Schedule);

    private static readonly Member Notifications =
        new("notifications", "Whom to tell about scans.", new ListShape(NotificationShape.Shape));

    /// <summary>The same key, as the bytes of a file spell it.</summary>
    public static ReadOnlySpan<byte> PolicyPathUtf8 => "policyPath"u8;

    public static ObjectShape Shape { get; } = new(
        [Schema, ServiceDefaults, Environments, PolicyPath, Policies, Waivers, Accounts, Schedule, Notifications],
        values => new AuditConfiguration
        {
            File = values.Location.File,
            Settings = new GraphSettings { RequireExplicit = values.Flag(ServiceDefaults, false) },
            Environments = [.. values.List<Named>(Environments).Select(environment => (EnvironmentSettings)environment.Value with { Name = environment.Name, Location = environment.Location })],
            Policies = values.List<PolicySettings>(Policies),
            Waivers = values.List<Waiver>(Waivers),
            Accounts = (AccountSettings?)values[Accounts],
            Schedule = (CronSchedule?)values[Schedule],
            Notifications = values.List<NotificationSettings>(Notifications),
        });
}
