using Amazon.CDK;
using Amazon.CDK.AWS.CertificateManager;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Amazon.CDK.AWS.IAM;
using Constructs;
using ReferenceStack.Compute;
using ReferenceStack.Data;
using ReferenceStack.Networking;
using ReferenceStack.Observability;
using ReferenceStack.Recovery;
using ReferenceStack.Security;

namespace ReferenceStack.Auditing;

/// <summary>The hosted auditor, in a network of its own: in an account that it shares with nothing that it audits, if there is one.</summary>
internal sealed class AuditorStack : EnvironmentStack
{
    private const string DatabaseName = "auditor";

    public AuditorStack(Construct scope, EnvironmentConfig config, AuditorSettings settings, AuditorImageStack image, string imageTag)
        : base(scope, "HousingTrends", config, PrimaryRegion, "The auditor")
    {
        var keys = new Encryption(this, "Encryption", config);
        var network = new Network(this, "Network", config, keys.Logs);
        var groups = new AuditorSecurityGroups(this, "SecurityGroups", network.Vpc);
        var database = new Database(this, "Database", config, network.Vpc, groups.Database, keys, DatabaseName);
        _ = new Backups(this, "Backups", config, keys.Data, recovery: null, database.Instance.AttrDbInstanceArn);

        var role = new AuditorRole(this, "Access", config, settings.ExternalId).Role;
        var cluster = new ContainerCluster(this, "Cluster", config, network.Vpc, keys);
        var task = new AuditorTask(this, "Auditor", config, cluster, role, image.Repository, imageTag, settings);
        Connect(task, role, database, keys);
        _ = new AuditorNotifications(this, "Notifications", config, task, role, groups.Auditor, settings);

        var alarms = new Alarms(this, "Alarms", keys.Notifications);
        alarms.Watch(database);
        if (settings.Schedule is { } schedule)
        {
            var audit = new ScheduledAudit(this, "Schedule", cluster, task, groups.Auditor, schedule);
            var failures = new AuditFailures(this, "Failures", config, cluster, keys.Logs);
            alarms.WatchForAny("AuditNotStarted", Metrics.OfRule(audit.Rule.RuleName, "FailedInvocations"), "The auditor could not be started");
            alarms.WatchForAny("AuditFailed", Metrics.OfRule(failures.Rule.Ref, "Invocations"), "The auditor could not scan everything: its log says why");
            _ = new AuditorDashboard(this, "Monitoring", config, database, balancer: null);
        }
        else
        {
            var service = new AuditorService(this, "Service", config, cluster, task, groups.Auditor, settings);
            var balancer = Serve(settings, network, groups, service);
            _ = new AuditorDashboard(this, "Monitoring", config, database, balancer);
            alarms.Watch(balancer);
            alarms.Watch("Auditor", service.Service);
        }

        _ = new CfnOutput(this, "AuditorRoleArn", new CfnOutputProps { Value = role.RoleArn, Description = "Whom the role in other accounts trusts: TrustedPrincipal of auditor-role.yaml" });
    }

    // The password rotates while the auditor runs, so that it reads it itself; ECS would hand it over once, as it was.
    private static void Connect(AuditorTask task, Role role, Database database, Encryption keys)
    {
        var secret = database.Instance.AttrMasterUserSecretSecretArn;
        task.Set("AUDITOR_STORE", $"Host={database.Instance.AttrEndpointAddress};Database={DatabaseName};Username={Database.MasterUser};SSL Mode=Require;Maximum Pool Size=10");
        task.Set("AUDITOR_STORE_SECRET", secret);
        role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["secretsmanager:GetSecretValue"], Resources = [secret] }));
        keys.Data.GrantDecrypt(role);
    }

    private AuditorLoadBalancer Serve(AuditorSettings settings, Network network, AuditorSecurityGroups groups, AuditorService service)
    {
        var certificate = ListenerCertificate.FromCertificateManager(Certificate.FromCertificateArn(this, "Certificate", settings.CertificateArn));
        var logs = new LogBucket(this, "Logs");
        var balancer = new AuditorLoadBalancer(this, "LoadBalancer", network.Vpc, groups.InFront(network.Vpc, settings.Clients), certificate, logs.Bucket);
        service.Service.AttachToApplicationTargetGroup(balancer.Auditor);
        _ = new CfnOutput(this, "LoadBalancerName", new CfnOutputProps { Value = balancer.Alb.LoadBalancerDnsName, Description = $"Where {settings.Domain} leads" });
        return balancer;
    }
}
