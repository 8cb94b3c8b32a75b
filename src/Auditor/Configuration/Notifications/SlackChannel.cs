namespace Auditor.Configuration.Notifications;

/// <summary>A channel of Slack, by an incoming webhook.</summary>
/// <param name="Url">The URL, or <c>env:</c> and the environment variable that holds it. Such URLs are secrets: never write them out.</param>
internal sealed record SlackChannel(string Url) : NotificationChannel
{
    public const string Name = "slack";

    public override string Kind => Name;
}
