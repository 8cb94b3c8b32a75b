namespace Auditor.Hosting.Notifications;

/// <summary>What became of a message.</summary>
internal enum NotificationState
{
    /// <summary>It is still to be told, perhaps once more.</summary>
    Waiting,

    /// <summary>Whom it was for has it.</summary>
    Delivered,

    /// <summary>Nobody tries any more.</summary>
    GivenUp,
}
