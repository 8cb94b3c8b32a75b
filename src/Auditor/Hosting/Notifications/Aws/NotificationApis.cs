using Auditor.Accounts.Aws;

namespace Auditor.Hosting.Notifications.Aws;

/// <summary>The only two operations of AWS that the auditor writes with, both in its own account; no role of an audited account may have them.</summary>
internal static class NotificationApis
{
    private static readonly AwsApi Sns = new()
    {
        Name = "sns",
        ServiceId = "SNS",
        SigningName = "sns",
        EndpointPrefix = "sns",
        Version = "2010-03-31",
        Wire = AwsWire.Query,
    };

    private static readonly AwsApi SecurityHub = new()
    {
        Name = "securityhub",
        ServiceId = "SecurityHub",
        SigningName = "securityhub",
        EndpointPrefix = "securityhub",
        Version = "2018-10-26",
        Wire = AwsWire.RestJson,
    };

    public static AwsOperation Publish { get; } = new() { Api = Sns, Name = "Publish", ResultWrapper = "PublishResult" };

    public static AwsOperation BatchImportFindings { get; } =
        new() { Api = SecurityHub, Name = "BatchImportFindings", Http = "POST /findings/import" };
}
