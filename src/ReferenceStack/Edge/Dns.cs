using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.Route53;
using Constructs;
using ReferenceStack.Observability;

namespace ReferenceStack.Edge;

/// <summary>The public zone of the environment's domain, with its query log.</summary>
/// <remarks>The zones of the subdomains are delegated by hand: the parent zone belongs to another stack, or another account.</remarks>
internal sealed class Dns : TracedConstruct
{
    private readonly PublicHostedZone _zone;

    public Dns(Construct scope, string id, EnvironmentConfig config, IKey logKey)
        : base(scope, id)
    {
        var log = Traced(new EncryptedLogGroup(this, "QueryLog", $"/aws/route53/{config.Domain}", logKey));
        var permission = new LogDeliveryPermission(this, "QueryLogPermission", config.Named("housing-trends-dns"), log, "route53.amazonaws.com");

        _zone = Traced(new PublicHostedZone(this, "Zone", new PublicHostedZoneProps
        {
            ZoneName = config.Domain,
            QueryLogsLogGroupArn = log.PlainArn,
        }));
        _zone.Node.AddDependency(permission);
    }

    /// <summary>Points a name at a component, for IPv4 and IPv6.</summary>
    public void AddAlias(string id, string name, IAliasRecordTarget target)
    {
        Traced(new ARecord(this, $"{id}A", new ARecordProps { Zone = _zone, RecordName = name, Target = RecordTarget.FromAlias(target) }));
        Traced(new AaaaRecord(this, $"{id}Aaaa", new AaaaRecordProps { Zone = _zone, RecordName = name, Target = RecordTarget.FromAlias(target) }));
    }
}
