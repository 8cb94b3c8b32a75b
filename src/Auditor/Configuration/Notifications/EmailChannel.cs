using System.Collections.Immutable;

namespace Auditor.Configuration.Notifications;

/// <summary>People, by mail.</summary>
/// <param name="Addresses">Their addresses, at least one.</param>
internal sealed record EmailChannel(ImmutableArray<string> Addresses) : NotificationChannel
{
    public const string Name = "email";

    public override string Kind => Name;
}
