using System.Collections.Immutable;
using Auditor.Accounts.Reading;

namespace Auditor.Accounts.Targets;

/// <summary>Which accounts and regions are scanned, and how they are entered.</summary>
internal sealed record ScanScope
{
    /// <summary>The name of the session in the accounts' own logs.</summary>
    public const string SessionName = "auditor";

    /// <summary>The profile of the caller's credentials, or null for the SDK's chain.</summary>
    public string? Profile { get; init; }

    /// <summary>The accounts by number; empty for the caller's own, or those of the organization.</summary>
    public ImmutableArray<string> Accounts { get; init; } = [];

    /// <summary>Whether AWS Organizations lists the accounts.</summary>
    public bool IsOrganization { get; init; }

    /// <summary>The organizational unit whose accounts are meant, those of nested units too; null for the whole organization.</summary>
    public string? Unit { get; init; }

    /// <summary>The regions; empty for all that are enabled in each account.</summary>
    public ImmutableArray<string> Regions { get; init; } = [];

    /// <summary>The role to assume: an ARN with <c>{account}</c>, or the name of a role that each account has; null to stay in the caller's account.</summary>
    public string? Role { get; init; }

    /// <summary>The external id that the role asks for, or null.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The aggregator of AWS Config that names the accounts and is read in place of each account's own; null for none.</summary>
    public string? Aggregator { get; init; }

    /// <summary>Where the resources are read.</summary>
    public ReadSource Source { get; init; }

    /// <summary>The role's ARN in an account.</summary>
    public string RoleIn(string account, string partition) => Role!.StartsWith("arn:", StringComparison.Ordinal)
        ? Role.Replace("{account}", account, StringComparison.Ordinal)
        : $"arn:{partition}:iam::{account}:role/{Role}";
}
