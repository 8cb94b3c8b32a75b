using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Auditor.Accounts.Aws;

/// <summary>What the SDK takes where a setting is not given; its own are read from a file per service that a generic client does not have.</summary>
internal sealed class SdkDefaults : IDefaultConfigurationProvider, IDefaultConfiguration
{
    public DefaultConfigurationMode Name => DefaultConfigurationMode.Standard;

    public RequestRetryMode RetryMode => RequestRetryMode.Standard;

    public S3UsEast1RegionalEndpointValue S3UsEast1RegionalEndpoint => S3UsEast1RegionalEndpointValue.Regional;

    public TimeSpan? ConnectTimeout => null;

    public TimeSpan? TlsNegotiationTimeout => null;

    public TimeSpan? TimeToFirstByteTimeout => null;

    public TimeSpan? HttpRequestTimeout => null;

    public IDefaultConfiguration GetDefaultConfiguration(RegionEndpoint clientRegion, DefaultConfigurationMode? requestedConfigurationMode = null) => this;
}
