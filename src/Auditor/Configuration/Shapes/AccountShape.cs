namespace Auditor.Configuration.Shapes;

/// <summary>What <c>policies.json</c> says about the accounts to read.</summary>
internal static class AccountShape
{
    private static readonly Member Role = new("role", "The ARN of the role to assume, with {account} in place of the account's id.", Texts.RoleArn);
    private static readonly Member ExternalId = new("externalId", "The external id to assume the role with.", Texts.Meaningful);
    private static readonly Member List = new("list", "Ids of accounts; that of the credentials without this key.", new ListShape(Texts.AccountId));
    private static readonly Member Organization = new("organization", "Whether AWS Organizations lists the accounts.", new BooleanShape()) { Default = false };
    private static readonly Member Aggregator = new("aggregator", "The name of an AWS Config aggregator to read in place of each account's own records.", Texts.Meaningful);
    private static readonly Member Regions = new("regions", "Regions; all that are enabled without this key.", new ListShape(Texts.Region));

    public static ObjectShape Shape { get; } = new([Role, ExternalId, List, Organization, Aggregator, Regions], values => new AccountSettings
    {
        Role = values.Text(Role),
        ExternalId = values.Text(ExternalId),
        List = values.List<string>(List),
        Organization = values.Flag(Organization, false),
        Aggregator = values.Text(Aggregator),
        Regions = values.List<string>(Regions),
    });
}
