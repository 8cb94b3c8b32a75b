using System.Collections.Immutable;
using Amazon;
using Amazon.Runtime;
using Auditor.Accounts.Aws;
using Auditor.Accounts.Reading;
using Auditor.Accounts.Reading.Config;
using Auditor.Accounts.Reads;
using Auditor.Accounts.Scanning;

namespace Auditor.Accounts.Targets;

/// <summary>Finds the accounts and regions of a scan, and how each account is entered.</summary>
/// <param name="scope">What was asked for.</param>
/// <param name="settings">How AWS is called.</param>
/// <param name="wrap">What stands between the reader and an account's client, such as a journal.</param>
internal sealed class TargetFinder(ScanScope scope, AwsClientSettings settings, Func<IAwsClient, IAwsClient> wrap) : IDisposable
{
    // Where nothing names a region.
    private const string Usual = "us-east-1";

    private readonly ReadTable _table = ReadTable.Load();
    private SecurityTokens? _tokens;
    private AwsClient? _caller;

    /// <summary>Finds them.</summary>
    /// <exception cref="AuditException">There are no credentials, or the accounts cannot be listed or entered by what was asked for.</exception>
    public async Task<TargetList> FindAsync(CancellationToken cancellation)
    {
        var source = await AwsCredentialSource.FindAsync(scope.Profile, settings, cancellation);
        var home = source.Region ?? scope.Regions.FirstOrDefault() ?? Usual;
        var tokens = _tokens = Tokens(source, home);
        try
        {
            var caller = await tokens.GetCallerIdentityAsync(cancellation);
            if (scope.Aggregator is { } name)
            {
                return await GatheredAsync(name, caller, source, tokens, home, cancellation);
            }

            var (accounts, skipped) = await AccountsAsync(caller, source, home, cancellation);
            return new([.. accounts.Select(account => Target(account, caller, source, tokens, home))], skipped);
        }
        catch (AwsCallException failure)
        {
            throw new AuditException(new Problem(ProblemKind.Access, failure.Message), failure);
        }
    }

    // AWS_ENDPOINT_URL may hold anything; the SDK looks at it when a client is made.
    private SecurityTokens Tokens(AwsCredentialSource source, string home)
    {
        try
        {
            return new(source.Credentials, home, settings);
        }
        catch (AmazonClientException failure)
        {
            throw new AuditException(new Problem(ProblemKind.Configuration, $"AWS cannot be called with these settings: {failure.Message} (AWS_ENDPOINT_URL, or endpoint_url of the profile)"), failure);
        }
    }

    public void Dispose()
    {
        _caller?.Dispose();
        _tokens?.Dispose();
    }

    // The accounts of an aggregator need not be entered.
    private async Task<TargetList> GatheredAsync(string name, CallerIdentity caller, AwsCredentialSource source, SecurityTokens tokens, string home, CancellationToken cancellation)
    {
        var client = wrap(_caller = new AwsClient(caller.Account, source.Credentials, settings));
        var aggregator = await Aggregator.FindAsync(client, _table, name, home, cancellation);
        var (gathered, remarks) = aggregator.Accounts.IsEmpty ? await OfOrganizationAsync(client, aggregator, home, cancellation) : (aggregator.Accounts, []);
        ImmutableArray<string> wanted = [.. gathered.Where(account => scope.Accounts.IsEmpty || scope.Accounts.Contains(account, StringComparer.Ordinal))];
        var strangers = scope.Accounts.Except(gathered, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(number => $"account {number} is not gathered by the aggregator {name}");
        var regions = !scope.Regions.IsEmpty ? scope.Regions : !aggregator.Regions.IsEmpty ? aggregator.Regions : await Regions.EnabledAsync(client, _table, home, cancellation);
        var view = new AggregatorSource(client, name, home) { HasRole = scope.Role is not null };
        return new([.. wanted.Select(account => Gathered(account))], [.. remarks, .. strangers]);

        ScanTarget Gathered(string account)
        {
            if (scope.Role is not null || account == caller.Account)
            {
                var target = Target(account, caller, source, tokens, home);
                return target with { OpenAsync = async stop => await target.OpenAsync(stop) with { Aggregator = view with { HasRole = true } } };
            }

            var limited = new LimitedClient(account, config: null, "the account is read through the aggregator alone; --role names a role to enter it with");
            return new(account, _ => Task.FromResult(new OpenAccount(limited, Set(regions, caller.Partition)) { Aggregator = view }));
        }
    }

    private async Task<(ImmutableArray<string> Accounts, ImmutableArray<string> Remarks)> OfOrganizationAsync(IAwsClient client, Aggregator aggregator, string home, CancellationToken cancellation)
    {
        try
        {
            var all = await new Organization(client, _table, home).AccountsAsync(scope.Unit, cancellation);
            return ([.. all.Where(account => account.IsActive).Select(account => account.Number)], []);
        }
        catch (AwsCallException failure) when (scope.Unit is null)
        {
            return (await aggregator.RecordedAccountsAsync(client, _table, home, cancellation), [$"accounts of the organization of which the aggregator {aggregator.Name} has no record: {failure.Message}"]);
        }
    }

    private async Task<(ImmutableArray<string> Accounts, ImmutableArray<string> Skipped)> AccountsAsync(CallerIdentity caller, AwsCredentialSource source, string home, CancellationToken cancellation)
    {
        ImmutableArray<string> named = [.. scope.Accounts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (scope.IsOrganization)
        {
            using var client = new AwsClient(caller.Account, source.Credentials, settings);
            var all = await new Organization(client, _table, home).AccountsAsync(scope.Unit, cancellation);
            var wanted = named.IsEmpty ? all : [.. all.Where(account => named.Contains(account.Number, StringComparer.Ordinal))];
            var strangers = named.Except(all.Select(account => account.Number), StringComparer.Ordinal).Select(number => $"account {number} is not in the organization");
            named = [.. wanted.Where(account => account.IsActive).Select(account => account.Number)];
            Refuse(named.Where(account => account != caller.Account), "the organization");
            return (named, [.. wanted.Where(account => !account.IsActive).Select(account => $"account {account.Number} ({account.Name}) is {account.Status.ToLowerInvariant().Replace('_', ' ')}"), .. strangers]);
        }

        Refuse(named.Where(account => account != caller.Account), "--account");
        return (named.IsEmpty ? [caller.Account] : named, []);
    }

    private void Refuse(IEnumerable<string> others, string origin)
    {
        if (scope.Role is null && others.FirstOrDefault() is { } other)
        {
            throw new AuditException(ProblemKind.Configuration, $"{origin} names the account {other}, and there is no role to enter it with; name one with --role, or as \"role\" under \"accounts\" in policies.json (auditor access prints it)");
        }
    }

    // The caller's own account is entered as it is: no role needs to trust its own account's users for that.
    private ScanTarget Target(string account, CallerIdentity caller, AwsCredentialSource source, SecurityTokens tokens, string home)
    {
        var credentials = account == caller.Account || scope.Role is null
            ? source.Credentials
            : tokens.Role(RoleIn(account, caller.Partition), ScanScope.SessionName, scope.ExternalId);
        return new(account, async cancellation =>
        {
            var client = new AwsClient(account, credentials, settings);
            try
            {
                // An account that cannot be entered says so once, and not with every call.
                await credentials.GetCredentialsAsync().WaitAsync(cancellation);
                var wrapped = wrap(client);
                return new(wrapped, await RegionsAsync(wrapped, caller.Partition, home, cancellation), client);
            }
            catch
            {
                client.Dispose();
                throw;
            }
        });
    }

    // A role of one account would show that account under the numbers of all others.
    private string RoleIn(string account, string partition)
    {
        var role = scope.RoleIn(account, partition);
        return role.Split(':', 6) is [_, _, _, _, var owner, _] && owner == account
            ? role
            : throw new AuditException(ProblemKind.Configuration, $"the role {role} is not of the account {account}; write {{account}} in place of its number, or name the role alone");
    }

    private async Task<RegionSet> RegionsAsync(IAwsClient client, string partition, string home, CancellationToken cancellation)
    {
        var regions = scope.Regions.IsEmpty ? await Regions.EnabledAsync(client, _table, home, cancellation) : scope.Regions;
        return Set(regions, partition) with { IsWhole = scope.Regions.IsEmpty };
    }

    private static RegionSet Set(IEnumerable<string> regions, string partition)
    {
        var global = partition switch { "aws-cn" => "cn-north-1", "aws-us-gov" => "us-gov-west-1", _ => Usual };
        return new(partition, RegionEndpoint.GetBySystemName(global).PartitionDnsSuffix, global, [.. regions.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }
}
