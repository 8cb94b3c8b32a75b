using System.Collections.Immutable;
using System.CommandLine;
using Auditor.Accounts.Aws;
using Auditor.Accounts.Reading;
using Auditor.Accounts.Targets;
using Auditor.Configuration;

namespace Auditor.Commands;

/// <summary>The options of commands that read accounts: which ones, where, and as whom. What is not given is as <c>policies.json</c> says.</summary>
internal sealed class AccountOptions
{
    private readonly Option<string[]> _accounts = new("--account") { Description = "The accounts by number; default: those of policies.json, else the one of the credentials.", HelpName = "ID" };
    private readonly Option<string[]> _regions = new("--region") { Description = "The regions; default: those of policies.json, else all that are enabled.", HelpName = "REGION" };
    private readonly Option<string?> _role = new("--role") { Description = "The role to assume: its name, or an ARN with {account} in place of the number.", HelpName = "ROLE" };
    private readonly Option<string?> _externalId = new("--external-id") { Description = "The external id that the role asks for.", HelpName = "ID" };
    private readonly Option<string?> _profile = new("--profile") { Description = "The profile of the credentials, single sign-on included; default: what the AWS SDK finds.", HelpName = "NAME" };

    private readonly Option<string?> _organization = new("--organization")
    {
        Description = "All accounts of the organization, or of an organizational unit and those nested in it.",
        HelpName = "UNIT",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _aggregator = new("--aggregator")
    {
        Description = "An aggregator of AWS Config in the account of the credentials: its accounts, read through it. What it lacks is read with the role, if there is one.",
        HelpName = "NAME",
    };

    private readonly Option<string?> _source = new("--source")
    {
        Description = "Where resources are read: auto (default) takes AWS Config where it records what the policies judge, else each service's own API.",
        HelpName = "auto|config|api",
    };

    /// <summary>The options, in the order of the help.</summary>
    public IEnumerable<Option> All => [.. WithoutCredentials, _profile];

    /// <summary>Those that a command takes which asks nobody, in the order of the help.</summary>
    public IEnumerable<Option> WithoutCredentials => [_accounts, _regions, _organization, _aggregator, _source, _role, _externalId];

    /// <summary>What is to be read.</summary>
    /// <exception cref="AuditException">An option means nothing.</exception>
    public ScanScope Read(ParseResult parsed, AccountSettings? settings)
    {
        ImmutableArray<string> accounts = [.. Several(parsed.GetValue(_accounts))];
        ImmutableArray<string> regions = [.. Several(parsed.GetValue(_regions))];
        if (accounts.FirstOrDefault(account => account.Length != 12 || account.AsSpan().ContainsAnyExceptInRange('0', '9')) is { } wrong)
        {
            throw new AuditException(ProblemKind.Configuration, $"--account takes the twelve digits of an account, not \"{wrong}\"");
        }

        if (regions.FirstOrDefault(region => !AwsEndpoint.IsRegion(region)) is { } nowhere)
        {
            throw new AuditException(ProblemKind.Configuration, $"--region takes the name of a region such as eu-west-1, not \"{nowhere}\"");
        }

        var (source, aggregator) = (Source(parsed.GetValue(_source)), parsed.GetValue(_aggregator) ?? settings?.Aggregator);
        if (source is ReadSource.Api && aggregator is not null)
        {
            throw new AuditException(ProblemKind.Configuration, $"--source api leaves AWS Config aside, and so its aggregator {aggregator}; name the accounts with --account or --organization");
        }

        var isAsked = parsed.GetResult(_organization) is not null;
        return new()
        {
            Profile = parsed.GetValue(_profile),
            Accounts = accounts.IsEmpty && !isAsked ? settings?.List ?? [] : accounts,
            IsOrganization = isAsked || (accounts.IsEmpty && settings?.Organization is true),
            Unit = parsed.GetValue(_organization),
            Regions = regions.IsEmpty ? settings?.Regions ?? [] : regions,
            Role = parsed.GetValue(_role) ?? settings?.Role,
            Aggregator = aggregator,
            Source = source,
            ExternalId = parsed.GetValue(_externalId) ?? settings?.ExternalId,
        };
    }

    private static ReadSource Source(string? name) => name?.ToLowerInvariant() switch
    {
        null or "auto" => ReadSource.Auto,
        "config" => ReadSource.Config,
        "api" => ReadSource.Api,
        var other => throw new AuditException(ProblemKind.Configuration, $"--source takes auto, config or api, not \"{name}\"{Suggestion.For(other, ["auto", "config", "api"])}"),
    };

    private static IEnumerable<string> Several(string[]? values) =>
        (values ?? []).SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal);
}
