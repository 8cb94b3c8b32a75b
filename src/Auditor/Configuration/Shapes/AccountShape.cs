using System.Collections.Immutable;

namespace Auditor.Configuration.Shapes;

/// <summary>What <c>policies.json</c> says about the accounts to read.</summary>
internal static class AccountShape
{
    private static readonly Member<string> Role = new("role", "The ARN of the role to assume, with {account} in place of the account's id.", Texts.RoleArn);
    private static readonly Member<string> ExternalId = new("externalId", "The external id to assume the role with.", Texts.Meaningful);
    private static readonly Member<ImmutableArray<string>> List = new("list", "Ids of accounts; that of the credentials without this key.", new ListShape<string>(Texts.AccountId));
    private static readonly Member<bool> Organization = new("organization", "Whether AWS Organizations lists the accounts.", new BooleanShape()) { Default = false };
    private static readonly Member<string> Aggregator = new("aggregator", "The name of an AWS Config aggregator to read in place of each account's own records.", Texts.Meaningful);
    private static readonly Member<ImmutableArray<string>> Regions = new("regions", "Regions; all that are enabled without this key.", new ListShape<string>(Texts.Region));

    public static ObjectShape<AccountSettings> Shape { get; } = new([Role, ExternalId, List, Organization, Aggregator, Regions], values => new()
    {
        Role = values.OrNull(Role),
        ExternalId = values.OrNull(ExternalId),
        List = values.Or(List, []),
        Organization = values.Or(Organization, false),
        Aggregator = values.OrNull(Aggregator),
        Regions = values.Or(Regions, []),
    });
}
