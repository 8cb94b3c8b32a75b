using Amazon.Runtime;
using Amazon.SecurityToken.Model;

namespace Auditor.Accounts.Aws;

/// <summary>The credentials of a role, renewed before they expire.</summary>
/// <remarks>Where the role cannot be assumed, a call with them throws the <see cref="AwsCallException"/> of <c>sts:AssumeRole</c>.</remarks>
internal sealed class AssumedRole : RefreshingAWSCredentials
{
    private readonly SecurityTokens _tokens;
    private readonly AssumeRoleRequest _request;

    public AssumedRole(SecurityTokens tokens, AssumeRoleRequest request)
    {
        (_tokens, _request) = (tokens, request);
        PreemptExpiryTime = TimeSpan.FromMinutes(5);
    }

    protected override async Task<CredentialsRefreshState> GenerateNewCredentialsAsync()
    {
        var credentials = await _tokens.AssumeAsync(_request);
        return new CredentialsRefreshState(credentials.GetCredentials(), credentials.Expiration ?? DateTime.MaxValue);
    }

    protected override CredentialsRefreshState GenerateNewCredentials() => throw new NotSupportedException("Roles are assumed asynchronously.");
}
