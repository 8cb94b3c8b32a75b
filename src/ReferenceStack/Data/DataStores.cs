using Amazon.CDK.AWS.IAM;
using ReferenceStack.Security;

namespace ReferenceStack.Data;

/// <summary>Where the backend and the workers keep their state, and how they reach it: by their roles, never by a password.</summary>
internal sealed record DataStores(Database Database, Cache Cache, SessionKey SessionKey)
{
    // Created once, by a migration with the master credentials, as a member of rds_iam.
    private const string DatabaseUser = "housing_trends_app";

    /// <summary>What a container needs to know; none of it is secret.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["DATABASE_HOST"] = Database.Instance.AttrEndpointAddress,
        ["DATABASE_NAME"] = Database.Name,
        ["DATABASE_USER"] = DatabaseUser,
        ["REDIS_HOST"] = Cache.Group.AttrPrimaryEndPointAddress,
        ["SESSION_SIGNING_ARN"] = SessionKey.Secret.SecretArn,
    };

    public void GrantTo(IGrantable grantee)
    {
        Database.GrantConnect(grantee, DatabaseUser);
        Cache.GrantConnect(grantee);
        SessionKey.Secret.GrantRead(grantee);
    }
}
