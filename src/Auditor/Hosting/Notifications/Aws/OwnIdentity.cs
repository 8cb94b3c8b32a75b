namespace Auditor.Hosting.Notifications.Aws;

/// <summary>Who the auditor is to AWS.</summary>
/// <param name="Account">The account's number.</param>
/// <param name="Partition"><c>aws</c>, <c>aws-cn</c>, <c>aws-us-gov</c>.</param>
/// <param name="Region">The region where it is at home.</param>
internal sealed record OwnIdentity(string Account, string Partition, string Region);
