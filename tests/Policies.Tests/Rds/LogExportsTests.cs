using Policies.Model;
using Policies.Rds;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Rds;

public sealed class LogExportsTests
{
    private static readonly LogExports Policy = new();

    [Theory]
    [InlineData("Engine: mysql, EnableCloudwatchLogsExports: [audit, error, general, slowquery]", Outcome.Compliant)]
    [InlineData("Engine: mysql, EnableCloudwatchLogsExports: [error, general]", Outcome.NonCompliant)]
    [InlineData("Engine: mysql", Outcome.NonCompliant)]
    [InlineData("Engine: mariadb, EnableCloudwatchLogsExports: []", Outcome.NonCompliant)]
    [InlineData("Engine: postgres, EnableCloudwatchLogsExports: [postgresql, upgrade]", Outcome.Compliant)]
    [InlineData("Engine: postgres, EnableCloudwatchLogsExports: postgresql", Outcome.NonCompliant)]
    [InlineData("Engine: sqlserver-se, EnableCloudwatchLogsExports: [agent, error]", Outcome.Compliant)]
    [InlineData("Engine: oracle-se2, EnableCloudwatchLogsExports: [alert, audit, listener, trace]", Outcome.Compliant)]
    [InlineData("Engine: db2-se, EnableCloudwatchLogsExports: [diag.log, notify.log]", Outcome.Compliant)]
    [InlineData("Engine: custom-sqlserver-ee", Outcome.NotApplicable)]
    [InlineData("Engine: postgres, EnableCloudwatchLogsExports: !Ref Logs", Outcome.Unknown)]
    [InlineData("Engine: postgres, EnableCloudwatchLogsExports: [postgresql, !Ref Log]", Outcome.Unknown)]
    [InlineData("Engine: postgres, EnableCloudwatchLogsExports: [postgresql, !If [IsOn, upgrade, !Ref 'AWS::NoValue']]", Outcome.Unknown)]
    [InlineData("Engine: !Ref Log, EnableCloudwatchLogsExports: [error]", Outcome.Unknown)]
    [InlineData("Engine: aurora-mysql, DBClusterIdentifier: cluster", Outcome.NotApplicable)]
    public void Each_engine_has_logs_of_its_own(string properties, Outcome outcome) =>
        Judge(Policy, $$"""
            Parameters: { Logs: { Type: CommaDelimitedList }, Log: { Type: String } }
            Conditions: { IsOn: !Equals [!Ref Log, 'on'] }
            Resources:
              Database: { Type: AWS::RDS::DBInstance, Properties: { {{properties}} } }
            """).ShouldBe(outcome, at: outcome is Outcome.NonCompliant ? "Database/Properties/EnableCloudwatchLogsExports" : null);

    [Theory]
    [InlineData("Engine: aurora-postgresql, EnableCloudwatchLogsExports: [postgresql]", Outcome.Compliant)]
    [InlineData("Engine: aurora-mysql, EnableCloudwatchLogsExports: [audit]", Outcome.NonCompliant)]
    public void A_cluster_exports_for_its_members(string properties, Outcome outcome) =>
        Judge(Policy, $$"""
            Resources:
              Cluster: { Type: AWS::RDS::DBCluster, Properties: { {{properties}} } }
            """).ShouldBe(outcome);

    [Fact]
    public void The_logs_that_are_asked_for_can_be_fewer() =>
        Judge(new LogExports(["error", "postgresql"]), """
            Resources:
              Database: { Type: AWS::RDS::DBInstance, Properties: { Engine: mysql, EnableCloudwatchLogsExports: [error] } }
            """).ShouldBe(Outcome.Compliant);

    [Fact]
    public void A_live_instance_shows_its_exports() =>
        JudgeLive(Policy, """
            Resources:
              database-1: { Type: AWS::RDS::DBInstance, Properties: { Engine: postgres, EnableCloudwatchLogsExports: [upgrade] } }
            """).ShouldBe(Outcome.NonCompliant, at: "database-1/Properties/EnableCloudwatchLogsExports");
}
