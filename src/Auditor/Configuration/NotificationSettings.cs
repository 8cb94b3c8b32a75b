using Policies.Model;

namespace Auditor.Configuration;

/// <summary>Somewhere to tell about scans.</summary>
/// <param name="Webhook">The URL, or <c>env:</c> and the environment variable that holds it. Such URLs are secrets: never write them out.</param>
/// <param name="When">What is told.</param>
/// <param name="Severity">The lowest severity that is told about.</param>
internal sealed record NotificationSettings(string Webhook, NotificationOccasion When, Severity Severity);
