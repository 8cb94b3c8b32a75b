using System.Collections.Immutable;
using Amazon;
using Auditor.Accounts.Reading;
using Auditor.Accounts.Reading.Config;
using Auditor.Accounts.Reads;
using Auditor.Accounts.Targets;

namespace Auditor.Accounts.Access;

/// <summary>What a scan must be permitted, told from its plan and scope: the calls that it makes and no other.</summary>
/// <param name="plan">What is read of every account.</param>
/// <param name="scope">Which accounts, and how they are entered.</param>
internal sealed class AccessNeeds(ReadPlan plan, ScanScope scope)
{
    // Where no region is named.
    private const string Usual = "us-east-1";

    /// <summary>The calls that are made of every account that is read. <c>sts:GetCallerIdentity</c> is made too and always permitted.</summary>
    public IEnumerable<ReadOperation> Reads => plan.Operations.Where(operation => scope.Source is not ReadSource.Config || LimitedClient.Asks(operation.Aws))
        .Concat(Of([.. ConfigCalls.OfAccount(scope.Source, scope.Aggregator is not null), .. scope.Regions.IsEmpty ? Regions.Calls : []]));

    /// <summary>The calls that are made to find the accounts, as whoever runs the scan.</summary>
    public IEnumerable<ReadOperation> Finds => scope.Aggregator is null
        ? Of(scope.IsOrganization ? Organization.Calls(scope.Unit) : [])
        : Of([.. ConfigCalls.OfAggregator, .. Organization.Calls(scope.Unit), .. scope.Regions.IsEmpty ? Regions.Calls : []]);

    /// <summary>What reads an account. Where no role is assumed, the same credentials find the accounts.</summary>
    public AccessPolicy Reader => new(AccessStatement.ByService(Actions(scope.Role is null ? Reads.Concat(Finds) : Reads)));

    /// <summary>What the credentials need that find the accounts and assume the role in them.</summary>
    public AccessPolicy Caller => new([.. AccessStatement.ByService(Actions(Finds)), .. Entry()]);

    /// <summary>The partition of the regions.</summary>
    public string Partition => RegionEndpoint.GetBySystemName(scope.Regions is [var region, ..] ? region : Usual).PartitionName;

    private ImmutableArray<AccessStatement> Entry() => scope.Role is null ? [] : [new("AssumeRole", ["sts:AssumeRole"], Roles())];

    // Which accounts an organization has is known when it is asked.
    private ImmutableArray<string> Roles()
    {
        ImmutableArray<string> accounts = scope.Accounts.IsEmpty ? ["*"] : scope.Accounts;
        return [.. accounts.Select(account => scope.RoleIn(account, Partition)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private IEnumerable<ReadOperation> Of(IEnumerable<string> calls) => calls.Select(plan.Table.Operation);

    private static IEnumerable<string> Actions(IEnumerable<ReadOperation> operations) => operations.SelectMany(operation => operation.Iam);
}
