namespace Auditor.Configuration.Notifications;

/// <summary>AWS Security Hub of the auditor's own account, which is told every finding that is new, changed or resolved.</summary>
internal sealed record SecurityHubChannel : NotificationChannel
{
    public const string Name = "securityHub";

    public override string Kind => Name;
}
