namespace Auditor.Configuration;

/// <summary>When a notification is sent.</summary>
internal enum NotificationOccasion
{
    /// <summary>After a scan that has findings which the one before had not.</summary>
    NewFindings,

    /// <summary>After a scan whose findings are not those of the one before: new ones or resolved ones.</summary>
    ChangedFindings,

    /// <summary>After every scan.</summary>
    EveryScan,
}
