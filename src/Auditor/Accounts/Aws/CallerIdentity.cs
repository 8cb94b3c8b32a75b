namespace Auditor.Accounts.Aws;

/// <summary>Who AWS takes the caller for.</summary>
/// <param name="Account">The account's number.</param>
/// <param name="Arn">The user or the role's session.</param>
internal sealed record CallerIdentity(string Account, string Arn)
{
    /// <summary><c>aws</c>, <c>aws-cn</c>, <c>aws-us-gov</c>.</summary>
    public string Partition => Arn.Split(':') is ["arn", { Length: > 0 } partition, ..] ? partition : "aws";
}
