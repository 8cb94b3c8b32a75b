using Amazon.CDK.AWS.CertificateManager;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Amazon.CDK.AWS.Route53.Targets;
using Amazon.CDK.AWS.S3;
using Constructs;
using ReferenceStack.Compute;
using ReferenceStack.Data;
using ReferenceStack.Deployment;
using ReferenceStack.Edge;
using ReferenceStack.Networking;
using ReferenceStack.Observability;
using ReferenceStack.Recovery;
using ReferenceStack.Security;

namespace ReferenceStack;

/// <summary>The documented application in one environment.</summary>
internal sealed class HousingTrendsStack : EnvironmentStack
{
    public HousingTrendsStack(Construct scope, EnvironmentConfig config, FoundationStack foundation, RecoveryStack? recovery, string imageTag)
        : base(scope, "HousingTrends", config, PrimaryRegion, $"Housing trends, {config.Environment}")
    {
        var keys = new Encryption(this, "Encryption", config);
        var network = new Network(this, "Network", config, keys.Logs);
        var groups = new SecurityGroups(this, "SecurityGroups", network.Vpc);

        var dataStores = new DataStores(
            new Database(this, "Database", config, network.Vpc, groups.Database, keys),
            new Cache(this, "Cache", config, network.Vpc, groups, keys),
            new SessionKey(this, "SessionKey", config, keys));
        var logs = new LogBucket(this, "Logs");
        var assets = new AssetBucket(this, "Assets", keys.Data, logs.Bucket);

        var cluster = new ContainerCluster(this, "Cluster", config, network.Vpc, keys);
        var application = new Application(this, "Application", config, cluster, groups, foundation.Images, imageTag, dataStores);

        var certificate = Certificate.FromCertificateArn(this, "Certificate", config.CertificateArn);
        var listenerCertificate = ListenerCertificate.FromCertificateManager(certificate);
        var publicLoadBalancer = new PublicLoadBalancer(this, "PublicLoadBalancer", network.Vpc, groups, listenerCertificate, logs.Bucket);
        var internalLoadBalancer = new InternalLoadBalancer(this, "InternalLoadBalancer", network.Vpc, groups, listenerCertificate, logs.Bucket);
        application.AttachTo(publicLoadBalancer, internalLoadBalancer);

        new WebAcl(this, "RegionalFirewall", config.Named("housing-trends-regional"), WebAclScope.Regional, keys.Logs).Protect(publicLoadBalancer);
        var edgeFirewall = new WebAcl(this, "EdgeFirewall", config.Named("housing-trends-edge"), WebAclScope.CloudFront, keys.Logs);
        var replica = recovery is null ? null : Imported(recovery);
        var delivery = new ContentDelivery(this, "ContentDelivery", config, certificate, edgeFirewall, publicLoadBalancer, assets.Bucket, replica);
        _ = new AccessLogDelivery(this, "AccessLogDelivery", config, delivery, logs.Bucket);

        var dns = new Dns(this, "Dns", config, keys.Logs);
        dns.AddAlias("Distribution", config.Domain, new CloudFrontTarget(delivery.Distribution));
        dns.AddAlias("Application", $"app.{config.Domain}", new LoadBalancerTarget(publicLoadBalancer.Alb));
        _ = new BackendName(this, "BackendName", config, network.Vpc, internalLoadBalancer);

        Monitor(config, keys, publicLoadBalancer, dataStores, application);
        Protect(config, keys, recovery, dataStores.Database, assets);
    }

    private void Monitor(EnvironmentConfig config, Encryption keys, PublicLoadBalancer loadBalancer, DataStores dataStores, Application application)
    {
        _ = new MonitoringDashboard(this, "Monitoring", config, loadBalancer, dataStores.Database);

        var alarms = new Alarms(this, "Alarms", keys.Notifications);
        alarms.Watch(loadBalancer);
        alarms.Watch(dataStores.Database);
        alarms.Watch(dataStores.Cache);
        alarms.Watch(application.Frontend);
        alarms.Watch(application.Backend);
        alarms.Watch(application.Worker);

        _ = new BillingAlarm(this, "Billing", keys.Notifications);
        _ = new DatabaseEvents(this, "DatabaseEvents", config, dataStores.Database.Instance.AttrDbInstanceArn, keys.Logs);
    }

    private void Protect(EnvironmentConfig config, Encryption keys, RecoveryStack? recovery, Database database, AssetBucket assets)
    {
        _ = new Backups(this, "Backups", config, keys.Data, recovery?.Vault, database.Instance.AttrDbInstanceArn, assets.Bucket.BucketArn);
        if (recovery is null)
            return;

        database.ReplicateBackups(recovery.Region, recovery.Key.KeyArn);
        _ = new AssetReplication(this, "AssetReplication", assets, recovery.Assets.Bucket, keys.Data, recovery.Key);
    }

    // By its attributes, as the CDK would otherwise want the bucket's policy to name a distribution of this later stack.
    private IBucket Imported(RecoveryStack recovery) => Bucket.FromBucketAttributes(this, "AssetReplica", new BucketAttributes
    {
        BucketName = recovery.Assets.Bucket.BucketName,
        Region = recovery.Region,
    });
}
