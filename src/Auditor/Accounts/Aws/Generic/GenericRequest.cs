using Amazon.Runtime;

namespace Auditor.Accounts.Aws.Generic;

/// <summary>A call as the SDK's pipeline carries it.</summary>
internal sealed class GenericRequest(AwsCall call) : AmazonWebServiceRequest
{
    public AwsCall Call { get; } = call;
}
