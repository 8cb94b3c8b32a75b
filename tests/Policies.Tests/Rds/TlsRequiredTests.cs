using Policies.Model;
using Policies.Rds;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Rds;

public sealed class TlsRequiredTests
{
    private static readonly TlsRequired Policy = new();

    [Theory]
    [InlineData("postgres", "'15.4'", Outcome.Compliant)]
    [InlineData("Postgres", "16", Outcome.Compliant)]
    [InlineData("postgres", "14.2", Outcome.NonCompliant)]
    [InlineData("mariadb", "11.8.2", Outcome.Compliant)]
    [InlineData("mariadb", "10.11.6", Outcome.NonCompliant)]
    [InlineData("mysql", "8.4.3", Outcome.NonCompliant)]
    [InlineData("sqlserver-ex", "15.00.4073.23.v1", Outcome.NonCompliant)]
    [InlineData("oracle-ee", "'19'", Outcome.NotApplicable)]
    [InlineData("db2-ae", "'11.5'", Outcome.NotApplicable)]
    [InlineData("postgres", "!Ref Version", Outcome.Unknown)]
    [InlineData("postgres", "!Ref AWS::NoValue", Outcome.Unknown)]
    [InlineData("mariadb", "!Ref AWS::NoValue", Outcome.Unknown)]
    [InlineData("mysql", "!Ref AWS::NoValue", Outcome.NonCompliant)]
    public void The_default_group_forces_TLS_by_engine_and_version(string engine, string version, Outcome outcome) =>
        Judge(Policy, $$"""
            Parameters: { Version: { Type: String } }
            Resources:
              Database: { Type: AWS::RDS::DBInstance, Properties: { Engine: {{engine}}, EngineVersion: {{version}} } }
            """).ShouldBe(outcome, at: outcome is Outcome.NonCompliant ? "Database/Properties/DBParameterGroupName" : null);

    [Theory]
    [InlineData("aurora-postgresql", "17.4", Outcome.Compliant)]
    [InlineData("aurora-postgresql", "16.6", Outcome.NonCompliant)]
    [InlineData("aurora-mysql", "8.0.mysql_aurora.3.08.0", Outcome.NonCompliant)]
    [InlineData("postgres", "15.4", Outcome.Compliant)]
    public void The_default_group_of_a_cluster_differs_for_Aurora(string engine, string version, Outcome outcome) =>
        Judge(Policy, $$"""
            Resources:
              Cluster: { Type: AWS::RDS::DBCluster, Properties: { Engine: {{engine}}, EngineVersion: {{version}} } }
            """).ShouldBe(outcome, at: outcome is Outcome.NonCompliant ? "Cluster/Properties/DBClusterParameterGroupName" : null);

    [Theory]
    [InlineData("postgres", "postgres14", "rds.force_ssl: 1", Outcome.Compliant)]
    [InlineData("postgres", "postgres14", "rds.force_ssl: '1'", Outcome.Compliant)]
    [InlineData("postgres", "postgres16", "rds.force_ssl: 0", Outcome.NonCompliant)]
    [InlineData("postgres", "postgres16", "log_statement: all", Outcome.Compliant)]
    [InlineData("postgres", "postgres14", "log_statement: all", Outcome.NonCompliant)]
    [InlineData("postgres", "postgres14", "rds.force_ssl: !Ref Switch", Outcome.Unknown)]
    [InlineData("mysql", "mysql8.0", "require_secure_transport: ON", Outcome.Compliant)]
    [InlineData("mysql", "mysql8.0", "require_secure_transport: 'on'", Outcome.Compliant)]
    [InlineData("mysql", "mysql8.0", "require_secure_transport: true", Outcome.Compliant)]
    [InlineData("mysql", "mysql8.0", "require_secure_transport: OFF", Outcome.NonCompliant)]
    [InlineData("mariadb", "mariadb11.8", "log_output: FILE", Outcome.Compliant)]
    [InlineData("sqlserver-ee", "sqlserver-ee-15.0", "rds.force_ssl: 1", Outcome.Compliant)]
    [InlineData("sqlserver-ee", "sqlserver-ee-15.0", "rds.force_ssl: !If [IsOn, 1, 0]", Outcome.Unknown)]
    [InlineData("sqlserver-ee", "sqlserver-ee-15.0", "rds.force_ssl: !If [IsOn, 1, '1']", Outcome.Compliant)]
    public void A_parameter_group_forces_TLS_by_its_parameter_or_family(string engine, string family, string parameter, Outcome outcome) =>
        Judge(Policy, $$"""
            Parameters: { Switch: { Type: String } }
            Conditions: { IsOn: !Equals [!Ref Switch, 'on'] }
            Resources:
              Group:
                Type: AWS::RDS::DBParameterGroup
                Properties:
                  Family: {{family}}
                  Parameters:
                    {{parameter}}
              Database: { Type: AWS::RDS::DBInstance, Properties: { Engine: {{engine}}, DBParameterGroupName: !Ref Group } }
            """, "Database").ShouldBe(outcome, at: $"Group/Properties/Parameters/{(engine.StartsWith('m') ? "require_secure_transport" : "rds.force_ssl")}");

    [Fact]
    public void A_finding_in_a_parameter_group_has_the_line_of_the_parameter() =>
        Assert.Equal(7, Judge(Policy, """
            Resources:
              Group:
                Type: AWS::RDS::DBClusterParameterGroup
                Properties:
                  Family: aurora-postgresql16
                  Parameters:
                    rds.force_ssl: 0
              Cluster: { Type: AWS::RDS::DBCluster, Properties: { Engine: aurora-postgresql, DBClusterParameterGroupName: !Ref Group } }
            """, "Cluster").Evidence[0].Position.Line);

    [Theory]
    [InlineData("postgres", "default.postgres14", Outcome.NonCompliant)]
    [InlineData("postgres", "default.postgres17", Outcome.Compliant)]
    [InlineData("postgres", "elsewhere", Outcome.Unknown)]
    [InlineData("postgres", "!ImportValue Group", Outcome.Unknown)]
    public void A_group_from_outside_is_unknown_unless_it_is_a_default_group(string engine, string group, Outcome outcome) =>
        Judge(Policy, $$"""
            Resources:
              Database: { Type: AWS::RDS::DBInstance, Properties: { Engine: {{engine}}, DBParameterGroupName: {{group}} } }
            """).ShouldBe(outcome, at: "Database/Properties/DBParameterGroupName");

    [Fact]
    public void A_service_default_must_be_written_down_where_that_is_required() =>
        Judge(Policy, """
            Resources:
              Database: { Type: AWS::RDS::DBInstance, Properties: { Engine: postgres, EngineVersion: '16.3' } }
            """, settings: new() { RequireExplicit = true }).ShouldBe(Outcome.NonCompliant, at: "Database/Properties/DBParameterGroupName");

    [Fact]
    public void A_replica_without_a_group_has_that_of_its_source() =>
        Judge(Policy, """
            Resources:
              Group: { Type: AWS::RDS::DBParameterGroup, Properties: { Family: mysql8.0, Parameters: { require_secure_transport: 1 } } }
              Database: { Type: AWS::RDS::DBInstance, Properties: { Engine: mysql, DBParameterGroupName: !Ref Group } }
              Replica: { Type: AWS::RDS::DBInstance, Properties: { SourceDBInstanceIdentifier: !Ref Database } }
            """, "Replica").ShouldBe(Outcome.Compliant, at: "Group/Properties/Parameters/require_secure_transport");

    [Theory]
    [InlineData("Engine: aurora-mysql, DBClusterIdentifier: cluster", Outcome.NotApplicable)]
    [InlineData("DBSnapshotIdentifier: nightly", Outcome.Unknown)]
    [InlineData("Engine: !Ref Engine", Outcome.Unknown)]
    public void Members_are_left_to_their_cluster_and_unknown_engines_stay_unknown(string properties, Outcome outcome) =>
        Judge(Policy, $$"""
            Parameters: { Engine: { Type: String } }
            Resources:
              Database: { Type: AWS::RDS::DBInstance, Properties: { {{properties}} } }
            """).ShouldBe(outcome);

    [Theory]
    [InlineData("group-1", Outcome.Compliant)]
    [InlineData("default.postgres14", Outcome.NonCompliant)]
    public void A_live_instance_is_judged_by_the_group_it_names(string group, Outcome outcome) =>
        JudgeLive(Policy, $$"""
            Resources:
              group-1: { Type: AWS::RDS::DBParameterGroup, Properties: { Family: postgres14, Parameters: { rds.force_ssl: '1' } } }
              database-1: { Type: AWS::RDS::DBInstance, Properties: { Engine: postgres, EngineVersion: '14.9', DBParameterGroupName: {{group}} } }
            """, "database-1").ShouldBe(outcome);
}
