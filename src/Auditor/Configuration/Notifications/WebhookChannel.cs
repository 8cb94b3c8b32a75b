namespace Auditor.Configuration.Notifications;

/// <summary>A program, to which a JSON document is posted.</summary>
/// <param name="Url">The URL, or <c>env:</c> and the environment variable that holds it. Such URLs are secrets: never write them out.</param>
/// <param name="Secret">The environment variable that holds the key of the signatures, or null for none.</param>
internal sealed record WebhookChannel(string Url, string? Secret) : NotificationChannel
{
    public const string Name = "webhook";

    public override string Kind => Name;
}
