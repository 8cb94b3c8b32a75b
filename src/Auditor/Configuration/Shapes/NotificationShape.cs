using System.Text.Json;
using Auditor.Configuration.Notifications;
using Policies.Model;

namespace Auditor.Configuration.Shapes;

/// <summary>What <c>policies.json</c> says about telling people: each entry has one channel.</summary>
internal sealed class NotificationShape : Shape
{
    private static readonly Member Webhook =
        new(WebhookChannel.Name, "The URL to post a JSON document to, or env: and the name of the environment variable that holds it, as such URLs are secrets.", Texts.Webhook);

    private static readonly Member Secret =
        new("secret", "env: and the name of the environment variable that holds the key by which what is posted to the webhook is signed.", Texts.Variable);

    private static readonly Member Slack = new(SlackChannel.Name, "The URL of an incoming webhook of Slack, or env: and the name of the environment variable that holds it.", Texts.Webhook);
    private static readonly Member Teams = new(TeamsChannel.Name, "The URL of a workflow's webhook in Microsoft Teams, or env: and the name of the environment variable that holds it.", Texts.Webhook);
    private static readonly Member Email = new(EmailChannel.Name, "Mail addresses; AUDITOR_SMTP names the server.", new FilledListShape(Texts.MailAddress));
    private static readonly Member Topic = new(TopicChannel.Name, "The ARN of a topic of Amazon SNS.", Texts.TopicArn);
    private static readonly Member SecurityHub =
        new(SecurityHubChannel.Name, "True for AWS Security Hub in the auditor's own account, which is told every finding that is new, changed or resolved.", new TrueShape());

    private static readonly Member When = new("when", "When to tell.", new OccasionsShape()) { Default = "new-findings" };
    private static readonly Member Least = new("severity", "The lowest severity to tell about.", Severities.Shape) { Default = "low" };
    private static readonly Member Environments =
        new("environments", "The environments whose findings, drift and waivers are told; all without this key.", new ListShape(new EnvironmentNameShape()));

    private static readonly Member[] Channels = [Webhook, Slack, Teams, Email, Topic, SecurityHub];

    private static readonly ObjectShape Entry = new([Webhook, Secret, Slack, Teams, Email, Topic, SecurityHub, When, Least, Environments], static values => values);

    public static NotificationShape Shape { get; } = new();

    public override object? Read(Node node, string name, Reading reading)
    {
        var values = (MemberValues?)Entry.Read(node, name, reading);
        if (values is null || node is not MapNode map || Only(map, name, reading) is not { } kind)
        {
            return null;
        }

        var fits = kind == WebhookChannel.Name || !Refuse(Secret, map, "is for \"webhook\" alone: nobody else checks signatures; remove the key", reading);
        fits &= kind != SecurityHubChannel.Name || !Refuse(When, map, "is not for \"securityHub\", which is told every change; remove the key", reading);
        return fits && Channel(values) is { } channel
            ? new NotificationSettings(channel, (NotificationOccasions)(values[When] ?? NotificationOccasions.NewFindings), (Severity)(values[Least] ?? Severity.Low), values.List<string>(Environments))
            : null;
    }

    public override void Describe(Utf8JsonWriter schema, PolicyDirectory policies)
    {
        Entry.Describe(schema, policies);
        schema.WriteStartArray("oneOf"u8);
        foreach (var channel in Channels)
        {
            schema.WriteStartObject();
            Require(schema, channel);
            if (channel != Webhook)
            {
                Without(schema, channel == SecurityHub ? [Secret, When] : [Secret]);
            }

            schema.WriteEndObject();
        }

        schema.WriteEndArray();
    }

    private static void Without(Utf8JsonWriter schema, Member[] members)
    {
        schema.WriteStartObject("not"u8);
        schema.WriteStartArray("anyOf"u8);
        foreach (var member in members)
        {
            schema.WriteStartObject();
            Require(schema, member);
            schema.WriteEndObject();
        }

        schema.WriteEndArray();
        schema.WriteEndObject();
    }

    private static void Require(Utf8JsonWriter schema, Member member)
    {
        schema.WriteStartArray("required"u8);
        schema.WriteStringValue(member.Name);
        schema.WriteEndArray();
    }

    // The one channel that an entry names.
    private static string? Only(MapNode map, string name, Reading reading)
    {
        var given = map.Entries.Where(entry => Channels.Any(channel => channel.Name == entry.Key)).ToList();
        switch (given)
        {
            case [var one]:
                return one.Key;
            case []:
                reading.Report(map.Position, $"{name} needs one of the keys {string.Join(", ", Channels.Select(channel => channel.QuotedName))}: whom to tell");
                return null;
            default:
                reading.Report(given[1].KeyPosition, $"{name} has \"{given[0].Key}\" and \"{given[1].Key}\"; keep one of the two, and make an entry of its own for each channel");
                return null;
        }
    }

    private static bool Refuse(Member member, MapNode map, string problem, Reading reading)
    {
        if (!map.TryGet(member.Name, out var entry))
        {
            return false;
        }

        reading.Report(entry.KeyPosition, $"{member.QuotedName} {problem}");
        return true;
    }

    private static NotificationChannel? Channel(MemberValues values) =>
        values.Text(Webhook) is { } webhook ? new WebhookChannel(webhook, values.Text(Secret))
        : values.Text(Slack) is { } slack ? new SlackChannel(slack)
        : values.Text(Teams) is { } teams ? new TeamsChannel(teams)
        : values.List<string>(Email) is { IsEmpty: false } addresses ? new EmailChannel(addresses)
        : values.Text(Topic) is { } topic ? new TopicChannel(topic)
        : values[SecurityHub] is not null ? new SecurityHubChannel()
        : null;
}
