namespace Auditor.Configuration.Notifications;

/// <summary>A channel of Microsoft Teams, by a workflow's webhook.</summary>
/// <param name="Url">The URL, or <c>env:</c> and the environment variable that holds it. Such URLs are secrets: never write them out.</param>
internal sealed record TeamsChannel(string Url) : NotificationChannel
{
    public const string Name = "teams";

    public override string Kind => Name;
}
