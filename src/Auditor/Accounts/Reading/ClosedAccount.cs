using Auditor.Configuration;
using Policies.Model;
using Policies.Resources;

namespace Auditor.Accounts.Reading;

/// <summary>An account that could not be entered: nothing is known of it, and that is what the policies for accounts say.</summary>
internal static class ClosedAccount
{
    /// <summary>What stands for the account.</summary>
    /// <param name="account">Its number.</param>
    /// <param name="reason">Why it could not be entered.</param>
    /// <param name="types">The types that would have been read.</param>
    /// <param name="environmentOf">The environment of the account.</param>
    public static AccountReading Of(string account, string reason, IEnumerable<string> types, Func<EnvironmentTarget, string?> environmentOf)
    {
        var origin = new ResourceOrigin { IsLive = true, Account = account, Environment = environmentOf(new() { Account = account }) };
        return new(
            [
                Setting(AccountTrails.Type, ["Trails"]),
                Setting(AccountRecorders.Type, ["ConfigurationRecorders", "DeliveryChannels"]),
                Setting(AccountEbsEncryption.Type, ["EbsEncryptionByDefault"]),
                Setting(AccountPublicAccessBlock.Type, ["BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets"]),
            ],
            [.. types.Select(type => new UnreadResources(type, account, null, $"{Evidence.Unread}{reason}"))],
            [new(account, "*", "api", 0, reason)],
            [])
        {
            Unlisted = [reason],
        };

        ResourceDefinition Setting(string type, string[] properties) =>
            new ResourceDefinition(type, account, origin, default) { PhysicalId = account }.With(LiveNode.Map(properties.Select(name => (name, (Node?)LiveNode.Unread(reason)))));
    }
}
