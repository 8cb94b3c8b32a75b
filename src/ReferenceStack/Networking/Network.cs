using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.KMS;
using Constructs;
using ReferenceStack.Observability;

namespace ReferenceStack.Networking;

/// <summary>The VPC of three tiers over two zones, its endpoint for S3 and its flow log.</summary>
internal sealed class Network : TracedConstruct
{
    public static SubnetSelection Public { get; } = new() { SubnetType = SubnetType.PUBLIC };
    public static SubnetSelection Private { get; } = new() { SubnetType = SubnetType.PRIVATE_WITH_EGRESS };
    public static SubnetSelection Database { get; } = new() { SubnetType = SubnetType.PRIVATE_ISOLATED };

    public Network(Construct scope, string id, EnvironmentConfig config, IKey logKey)
        : base(scope, id)
    {
        var flowLog = Traced(new EncryptedLogGroup(this, "FlowLog", $"/aws/vpc/{config.Named("housing-trends")}", logKey));

        Vpc = Traced(new Vpc(this, "Vpc", new VpcProps
        {
            MaxAzs = 2,
            NatGateways = config.NatGateways,
            RestrictDefaultSecurityGroup = true,
            SubnetConfiguration =
            [
                // Load balancers and NAT gateways bring addresses of their own; nothing else in this tier needs one.
                new SubnetConfiguration { CidrMask = 24, Name = "Public", SubnetType = SubnetType.PUBLIC, MapPublicIpOnLaunch = false },
                new SubnetConfiguration { CidrMask = 24, Name = "Private", SubnetType = SubnetType.PRIVATE_WITH_EGRESS },
                new SubnetConfiguration { CidrMask = 24, Name = "Database", SubnetType = SubnetType.PRIVATE_ISOLATED },
            ],
            GatewayEndpoints = new Dictionary<string, IGatewayVpcEndpointOptions>(StringComparer.Ordinal)
            {
                ["S3"] = new GatewayVpcEndpointOptions { Service = GatewayVpcEndpointAwsService.S3 },
            },
            FlowLogs = new Dictionary<string, IFlowLogOptions>(StringComparer.Ordinal)
            {
                ["All"] = new FlowLogOptions
                {
                    Destination = FlowLogDestination.ToCloudWatchLogs(flowLog),
                    TrafficType = FlowLogTrafficType.ALL,
                },
            },
        }));

        _ = new DatabaseNetworkAcl(this, "DatabaseAcl", Vpc);
    }

    public Vpc Vpc { get; }
}
