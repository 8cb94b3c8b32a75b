using Auditor.Configuration.Notifications;
using Auditor.Configuration.Shapes;
using Auditor.Hosting.Notifications.Delivery;

namespace Auditor.Hosting.Notifications.Channels;

/// <summary>Where channels lead, read anew for each message, so that addresses are kept nowhere.</summary>
/// <param name="read">Reads an environment variable, or null where it is not set.</param>
internal sealed class ChannelAddresses(Func<string, string?> read)
{
    /// <summary>The URL that a channel posts to.</summary>
    /// <param name="written">The URL, or <c>env:</c> and the name of a variable.</param>
    /// <exception cref="DeliveryException">There is none, or it is none to post to.</exception>
    public Uri Url(string written) => Problem(written) is { } problem ? throw new DeliveryException(problem) { IsRefused = true } : WebhookSyntax.Url(Value(written)!)!;

    /// <summary>The value of a variable.</summary>
    /// <param name="variable"><c>env:</c> and the name.</param>
    /// <exception cref="DeliveryException">It is not set.</exception>
    public string Secret(string variable) => Value(variable) ?? throw new DeliveryException(NotSet(variable)) { IsRefused = true };

    /// <summary>What is wrong with the addresses of a channel, a clause each, without the addresses.</summary>
    public IEnumerable<string> Problems(NotificationChannel channel) => channel switch
    {
        WebhookChannel { Secret: { } secret } webhook when Value(secret) is null => new[] { Problem(webhook.Url), NotSet(secret) }.OfType<string>(),
        WebhookChannel { Url: var url } => new[] { Problem(url) }.OfType<string>(),
        SlackChannel { Url: var url } => new[] { Problem(url) }.OfType<string>(),
        TeamsChannel { Url: var url } => new[] { Problem(url) }.OfType<string>(),
        _ => [],
    };

    private string? Problem(string written) =>
        Value(written) is not { } value ? NotSet(written)
        : WebhookSyntax.Url(value) is null ? $"the environment variable {Name(written)} is not a URL that begins with https:// (http:// for this machine alone)"
        : null;

    private string? Value(string written) => !WebhookSyntax.IsVariable(written) ? written : read(Name(written)) is { Length: > 0 } value ? value.Trim() : null;

    private static string NotSet(string variable) => $"the environment variable {Name(variable)} is not set";

    private static string Name(string variable) => variable[WebhookSyntax.Variable.Length..];
}
