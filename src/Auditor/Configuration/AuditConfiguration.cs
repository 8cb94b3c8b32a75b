using System.Collections.Immutable;
using Auditor.Configuration.Notifications;
using Auditor.Configuration.Waivers;
using Policies.Model;

namespace Auditor.Configuration;

/// <summary>What <c>policies.json</c> says.</summary>
internal sealed record AuditConfiguration
{
    /// <summary>The configuration without a <c>policies.json</c>: every policy at its default.</summary>
    public static AuditConfiguration Default { get; } = new();

    /// <summary>The file as it was given or found, or null without one.</summary>
    public string? File { get; init; }

    /// <summary>What the whole audit has in common: <c>serviceDefaults</c>.</summary>
    public GraphSettings Settings { get; init; } = GraphSettings.Default;

    /// <summary>The environments in the order of the file.</summary>
    public ImmutableArray<EnvironmentSettings> Environments { get; init; } = [];

    /// <summary>The policies that are set otherwise than they come.</summary>
    public ImmutableArray<PolicySettings> Policies { get; init; } = [];

    public ImmutableArray<Waiver> Waivers { get; init; } = [];

    /// <summary>The accounts that <c>auditor scan</c> reads; null for the one of the credentials.</summary>
    public AccountSettings? Accounts { get; init; }

    /// <summary>When <c>auditor serve</c> scans, in UTC; null where it is not set.</summary>
    public CronSchedule? Schedule { get; init; }

    public ImmutableArray<NotificationSettings> Notifications { get; init; } = [];

    /// <summary>The environment of a name, or null.</summary>
    public EnvironmentSettings? FindEnvironment(string name)
    {
        foreach (var environment in Environments)
        {
            if (string.Equals(environment.Name, name, StringComparison.Ordinal))
            {
                return environment;
            }
        }

        return null;
    }

    /// <summary>Whether findings of a policy may be waived.</summary>
    public bool IsWaivable(string policy)
    {
        foreach (var settings in Policies)
        {
            if (!settings.Waivable && string.Equals(settings.Id, policy, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
