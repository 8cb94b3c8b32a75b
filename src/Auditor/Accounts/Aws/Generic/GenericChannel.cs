using System.Text.Json.Nodes;
using Amazon.Runtime;
using Amazon.Runtime.Credentials.Internal;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;

namespace Auditor.Accounts.Aws.Generic;

/// <summary>Any API through the SDK's own pipeline, for the services whose packages are not used.</summary>
internal sealed class GenericChannel(AwsApi api, AWSCredentials credentials, AwsEndpoint endpoint, AwsClientSettings settings)
    : AmazonServiceClient(credentials, new GenericConfig(api, endpoint, settings)), IAwsChannel
{
    private static readonly RequestWriter Writer = new();

    protected override IServiceMetadata ServiceMetadata { get; } = new Metadata(api.ServiceId);

    public async Task<JsonObject> SendAsync(AwsCall call, CancellationToken cancellation)
    {
        var options = new InvokeOptions { RequestMarshaller = Writer, ResponseUnmarshaller = new AnswerReader(call) };
        var answer = await InvokeAsync<GenericAnswer>(new GenericRequest(call), options, cancellation);
        return answer.Output;
    }

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new Resolver());
        pipeline.AddHandlerAfter<Marshaller>(new Signing());
        CallAttempts.AddTo(pipeline);
    }

    private sealed class Resolver : BaseEndpointResolver
    {
        protected override EndpointParameters MapEndpointsParameters(IRequestContext requestContext) => new();

        protected override void ServiceSpecificHandler(IExecutionContext executionContext, EndpointParameters parameters)
        {
            // An address of one's own has no host per account.
            if (string.IsNullOrEmpty(executionContext.RequestContext.ClientConfig.ServiceURL))
                InjectHostPrefix(executionContext.RequestContext);
        }
    }

    private sealed class Signing : BaseAuthResolverHandler
    {
        protected override List<IAuthSchemeOption> ResolveAuthOptions(IExecutionContext executionContext) => AuthSchemeOption.DEFAULT_SIGV4;
    }

    private sealed class Metadata(string serviceId) : IServiceMetadata
    {
        public string ServiceId => serviceId;

        public IDictionary<string, string> OperationNameMapping { get; } = new Dictionary<string, string>(StringComparer.Ordinal);
    }
}
