namespace Auditor.Configuration.Notifications;

/// <summary>Where something is told.</summary>
internal abstract record NotificationChannel
{
    private protected NotificationChannel()
    {
    }

    /// <summary>The key of <c>policies.json</c> that it stands under.</summary>
    public abstract string Kind { get; }

    // Addresses may be secrets, and records write out their members.
    public sealed override string ToString() => Kind;
}
