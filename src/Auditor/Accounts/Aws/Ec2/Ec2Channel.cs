using System.Text.Json.Nodes;
using Amazon.EC2;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Auditor.Accounts.Aws.Ec2;

/// <summary>EC2 through its official client.</summary>
internal sealed class Ec2Channel(AWSCredentials credentials, AwsEndpoint endpoint, AwsClientSettings settings)
    : AmazonEC2Client(credentials, Configure(endpoint, settings)), IAwsChannel
{
    public async Task<JsonObject> SendAsync(AwsCall call, CancellationToken cancellation)
    {
        var answer = await Ec2Operation.Find(call.Operation.Name).SendAsync(this, call.Arguments, cancellation);
        // A proxy's page with status 200 reads as an answer without resources.
        if (string.IsNullOrEmpty(answer.ResponseMetadata?.RequestId))
            throw new MalformedAnswerException("NoRequestId", "an answer without a request id");
        return TypedAnswer.ToJson(answer);
    }

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        base.CustomizeRuntimePipeline(pipeline);
        CallAttempts.AddTo(pipeline);
    }

    private static AmazonEC2Config Configure(AwsEndpoint endpoint, AwsClientSettings settings)
    {
        var config = new AmazonEC2Config { RegionEndpoint = Amazon.RegionEndpoint.GetBySystemName(endpoint.Region), AuthenticationRegion = endpoint.Region };
        settings.ApplyTo(config);
        return config;
    }
}
