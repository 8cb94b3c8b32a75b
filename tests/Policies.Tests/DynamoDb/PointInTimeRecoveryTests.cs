using Policies.DynamoDb;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.DynamoDb;

public sealed class PointInTimeRecoveryTests
{
    private static readonly PointInTimeRecovery Policy = new();

    [Theory]
    [InlineData("AWS::DynamoDB::Table", "PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true }", Outcome.Compliant, null)]
    [InlineData("AWS::DynamoDB::Table", "PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: 'false' }", Outcome.NonCompliant, "PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")]
    [InlineData("AWS::DynamoDB::Table", "TableName: orders", Outcome.NonCompliant, "PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")]
    [InlineData("AWS::DynamoDB::Table", "PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: !Ref Switch }", Outcome.Unknown, "PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")]
    [InlineData("AWS::DynamoDB::Table", "PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: !If [IsOn, true, false] }", Outcome.Unknown, "PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")]
    [InlineData("AWS::DynamoDB::GlobalTable", "Replicas: [{ Region: eu-west-1, PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } }]", Outcome.Compliant, null)]
    [InlineData("AWS::DynamoDB::GlobalTable", "Replicas: [{ Region: eu-west-1, PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } }, { Region: eu-west-2 }]", Outcome.NonCompliant, "Replicas/1/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")]
    [InlineData("AWS::DynamoDB::GlobalTable", "TableName: orders", Outcome.Unknown, "Replicas")]
    public void A_table_cannot_be_restored_unless_it_says_so(string type, string properties, Outcome outcome, string? at) =>
        Judge(Policy, $$"""
            Parameters: { Switch: { Type: String } }
            Conditions: { IsOn: !Equals [!Ref Switch, 'on'] }
            Resources:
              Judged: { Type: {{type}}, Properties: { {{properties}} } }
            """, "Judged").ShouldBe(outcome, at is null ? null : $"Judged/Properties/{at}");

    [Theory]
    [InlineData("AWS::DynamoDB::Table", "PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true }", Outcome.Compliant)]
    [InlineData("AWS::DynamoDB::Table", "TableName: orders", Outcome.NonCompliant)]
    [InlineData("AWS::DynamoDB::GlobalTable", "Replicas: [{ Region: eu-west-1 }]", Outcome.Unknown)]
    public void A_live_resource_shows_its_own_setting(string type, string properties, Outcome outcome) =>
        JudgeLive(Policy, $$"""
            Resources:
              judged-1: { Type: {{type}}, Properties: { {{properties}} } }
            """).ShouldBe(outcome);
}
