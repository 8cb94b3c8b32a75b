using System.Collections.Immutable;

namespace Auditor.Configuration;

/// <summary>The accounts and regions that are read, and how.</summary>
internal sealed record AccountSettings
{
    /// <summary>The ARN of the role to assume, with <c>{account}</c> in place of the account's id; null for the credentials themselves.</summary>
    public string? Role { get; init; }

    /// <summary>The external id to assume the role with, or null.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Account ids; empty where the organization lists them, or for the account of the credentials.</summary>
    public ImmutableArray<string> List { get; init; } = [];

    /// <summary>Whether AWS Organizations lists the accounts.</summary>
    public bool Organization { get; init; }

    /// <summary>The name of the AWS Config aggregator that is read in place of each account's own, or null.</summary>
    public string? Aggregator { get; init; }

    /// <summary>Regions; empty for all that are enabled.</summary>
    public ImmutableArray<string> Regions { get; init; } = [];
}
