using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.Route53;
using Amazon.CDK.AWS.Route53.Targets;
using Constructs;
using ReferenceStack.Observability;

namespace ReferenceStack.Edge;

/// <summary>The zone of the environment's domain and its aliases, and the private name of the internal load balancer.</summary>
internal sealed class Dns : TracedConstruct
{
    public Dns(
        Construct scope, string id, EnvironmentConfig config, IVpc vpc, ContentDelivery delivery, PublicLoadBalancer application, InternalLoadBalancer backend, IKey logKey)
        : base(scope, id)
    {
        var queryLog = Traced(new EncryptedLogGroup(this, "QueryLog", $"/aws/route53/{config.Domain}", logKey));
        var permission = new LogDeliveryPermission(this, "QueryLogPermission", config.Named("housing-trends-dns"), queryLog, "route53.amazonaws.com");

        var zone = Traced(new PublicHostedZone(this, "Zone", new PublicHostedZoneProps
        {
            ZoneName = config.Domain,
            QueryLogsLogGroupArn = queryLog.PlainArn,
        }));
        zone.Node.AddDependency(permission);

        AddAliases("Distribution", zone, config.Domain, new CloudFrontTarget(delivery.Distribution));
        AddAliases("Application", zone, $"app.{config.Domain}", new LoadBalancerTarget(application.Alb));

        // A name of its own, so that the certificate of the domain holds inside the VPC too.
        var backendZone = Traced(new PrivateHostedZone(this, "BackendZone", new PrivateHostedZoneProps
        {
            ZoneName = BackendName(config),
            Vpc = vpc,
        }));
        Traced(new ARecord(this, "Backend", new ARecordProps
        {
            Zone = backendZone,
            Target = RecordTarget.FromAlias(new LoadBalancerTarget(backend.Alb)),
        }));
    }

    /// <summary>The name under which the frontend reaches the backend.</summary>
    public static string BackendName(EnvironmentConfig config) => $"api.{config.Domain}";

    private void AddAliases(string id, PublicHostedZone zone, string name, IAliasRecordTarget target)
    {
        Traced(new ARecord(this, $"{id}A", new ARecordProps { Zone = zone, RecordName = name, Target = RecordTarget.FromAlias(target) }));
        Traced(new AaaaRecord(this, $"{id}Aaaa", new AaaaRecordProps { Zone = zone, RecordName = name, Target = RecordTarget.FromAlias(target) }));
    }
}
