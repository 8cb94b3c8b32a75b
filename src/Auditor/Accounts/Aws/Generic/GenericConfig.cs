using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Util.Internal;

namespace Auditor.Accounts.Aws.Generic;

/// <summary>The SDK's settings for any API.</summary>
internal sealed class GenericConfig : ClientConfig
{
    private readonly AwsApi _api;

    public GenericConfig(AwsApi api, AwsEndpoint endpoint, AwsClientSettings settings)
        : base(new SdkDefaults())
    {
        _api = api;
        // Switches the settings AWS_ENDPOINT_URL_<SERVICE_ID> on.
        ServiceId = api.ServiceId;
        AuthenticationServiceName = api.SigningName;
        AuthenticationRegion = endpoint.Region;
        RegionEndpoint = RegionEndpoint.GetBySystemName(endpoint.Region);
        EndpointProvider = new Provider(this, endpoint);
        settings.ApplyTo(this);
    }

    public override string ServiceVersion => _api.Version;

    public override string UserAgent { get; } = InternalSDKUtils.BuildUserAgentString("auditor", "1.0");

    public override string RegionEndpointServiceName => _api.EndpointPrefix;

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) => EndpointProvider.ResolveEndpoint(new EndpointParameters());

    private sealed class Provider(GenericConfig config, AwsEndpoint endpoint) : IEndpointProvider
    {
        public Endpoint ResolveEndpoint(EndpointParameters parameters) => new(string.IsNullOrEmpty(config.ServiceURL) ? endpoint.Url : config.ServiceURL);
    }
}
