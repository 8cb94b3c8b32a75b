namespace Auditor.Configuration.Notifications;

/// <summary>A topic of Amazon SNS.</summary>
/// <param name="Arn">The topic's ARN.</param>
internal sealed record TopicChannel(string Arn) : NotificationChannel
{
    public const string Name = "sns";

    public override string Kind => Name;
}
