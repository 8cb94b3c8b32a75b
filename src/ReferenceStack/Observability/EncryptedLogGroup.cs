using Amazon.CDK;
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.Logs;
using Constructs;

namespace ReferenceStack.Observability;

/// <summary>A log group with the documented retention, encrypted.</summary>
internal sealed class EncryptedLogGroup(Construct scope, string id, string name, IKey key)
    : LogGroup(scope, id, new LogGroupProps
    {
        LogGroupName = name,
        EncryptionKey = key,
        Retention = RetentionDays.ONE_MONTH,
        RemovalPolicy = RemovalPolicy.DESTROY,
    })
{
    /// <summary>The ARN without the <c>:*</c> that stands for the streams, which WAF and Route 53 do not accept.</summary>
    public string PlainArn => Stack.FormatArn(new ArnComponents
    {
        Service = "logs",
        Resource = "log-group",
        ResourceName = LogGroupName,
        ArnFormat = ArnFormat.COLON_RESOURCE_NAME,
    });
}
