using System.Collections.Immutable;
using Policies.Model;

namespace Auditor.Configuration.Notifications;

/// <summary>Somebody to tell about scans.</summary>
/// <param name="Channel">Where it is told.</param>
/// <param name="When">What is told.</param>
/// <param name="Severity">The lowest severity that is told about.</param>
/// <param name="Environments">The environments whose findings, drift and waivers are told; empty for all.</param>
internal sealed record NotificationSettings(NotificationChannel Channel, NotificationOccasions When, Severity Severity, ImmutableArray<string> Environments);
