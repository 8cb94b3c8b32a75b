using Amazon.CDK;
using Amazon.CDK.AWS.Backup;
using Amazon.CDK.AWS.Events;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.KMS;
using Constructs;

namespace ReferenceStack.Recovery;

/// <summary>AWS Backup's plan for the data stores: daily for the documented seven days and, where a region is provided for, hourly.</summary>
/// <remarks>
/// The hour of the database is not met here but by its own point-in-time recovery; AWS Backup adds copies that the
/// database's deletion does not take along, and the other region. It does not know ElastiCache, which keeps its own snapshots.
/// </remarks>
internal sealed class Backups : TracedConstruct
{
    public Backups(Construct scope, string id, EnvironmentConfig config, IKey key, IBackupVault? recovery, params string[] dataStoreArns)
        : base(scope, id)
    {
        var vault = Traced(new LockedVault(this, "Vault", config.Named("housing-trends"), key));
        var plan = Traced(new BackupPlan(this, "Plan", new BackupPlanProps
        {
            BackupPlanName = config.Named("housing-trends"),
            BackupVault = vault,
        }));

        plan.AddRule(Rule("Daily", new CronOptions { Hour = "6", Minute = "0" }, Duration.Days(7), recovery));
        if (recovery is not null)
            plan.AddRule(Rule("Hourly", new CronOptions { Minute = "0" }, Duration.Days(1), recovery));

        var role = Traced(new Role(this, "Role", new RoleProps
        {
            AssumedBy = new ServicePrincipal("backup.amazonaws.com"),
            ManagedPolicies =
            [
                ManagedPolicy.FromAwsManagedPolicyName("service-role/AWSBackupServiceRolePolicyForBackup"),
                ManagedPolicy.FromAwsManagedPolicyName("AWSBackupServiceRolePolicyForS3Backup"),
            ],
        }));
        plan.AddSelection("DataStores", new BackupSelectionOptions
        {
            Role = role,
            DisableDefaultBackupPolicy = true,
            Resources = [.. dataStoreArns.Select(BackupResource.FromArn)],
        });
    }

    private static BackupPlanRule Rule(string name, CronOptions schedule, Duration retention, IBackupVault? recovery) =>
        new(new BackupPlanRuleProps
        {
            RuleName = name,
            ScheduleExpression = Schedule.Cron(schedule),
            StartWindow = Duration.Hours(1),
            CompletionWindow = Duration.Hours(2),
            DeleteAfter = retention,
            CopyActions = recovery is null ? [] : [new BackupPlanCopyActionProps { DestinationBackupVault = recovery, DeleteAfter = retention }],
        });
}
