using Policies.DynamoDb;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.DynamoDb;

public sealed class CustomerManagedKeyTests
{
    private static readonly CustomerManagedKey Policy = new();

    [Theory]
    [InlineData("AWS::DynamoDB::Table", "SSESpecification: { SSEEnabled: true, KMSMasterKeyId: alias/data }", Outcome.Compliant, null)]
    [InlineData("AWS::DynamoDB::Table", "SSESpecification: { SSEEnabled: true, KMSMasterKeyId: alias/aws/dynamodb }", Outcome.NonCompliant, "SSESpecification/KMSMasterKeyId")]
    [InlineData("AWS::DynamoDB::Table", "SSESpecification: { SSEEnabled: true }", Outcome.NonCompliant, "SSESpecification/KMSMasterKeyId")]
    [InlineData("AWS::DynamoDB::Table", "SSESpecification: { SSEEnabled: false }", Outcome.NonCompliant, "SSESpecification/SSEEnabled")]
    [InlineData("AWS::DynamoDB::Table", "TableName: orders", Outcome.NonCompliant, "SSESpecification/SSEEnabled")]
    [InlineData("AWS::DynamoDB::Table", "SSESpecification: { SSEEnabled: true, KMSMasterKeyId: !Ref Switch }", Outcome.Unknown, "SSESpecification/KMSMasterKeyId")]
    [InlineData("AWS::DynamoDB::Table", "SSESpecification: !If [IsOn, { SSEEnabled: true, KMSMasterKeyId: alias/data }, !Ref AWS::NoValue]", Outcome.Unknown, null)]
    [InlineData("AWS::DynamoDB::GlobalTable", "SSESpecification: { SSEEnabled: true }, Replicas: [{ Region: eu-west-1, SSESpecification: { KMSMasterKeyId: alias/data } }]", Outcome.Compliant, null)]
    [InlineData("AWS::DynamoDB::GlobalTable", "SSESpecification: { SSEEnabled: true }, Replicas: [{ Region: eu-west-1, SSESpecification: { KMSMasterKeyId: alias/data } }, { Region: eu-west-2 }]", Outcome.NonCompliant, "Replicas/1/SSESpecification/KMSMasterKeyId")]
    [InlineData("AWS::DynamoDB::GlobalTable", "Replicas: [{ Region: eu-west-1 }]", Outcome.NonCompliant, "SSESpecification/SSEEnabled")]
    public void A_table_has_a_key_of_AWS_unless_one_is_given(string type, string properties, Outcome outcome, string? at) =>
        Judge(Policy, $$"""
            Parameters: { Switch: { Type: String } }
            Conditions: { IsOn: !Equals [!Ref Switch, 'on'] }
            Resources:
              Judged: { Type: {{type}}, Properties: { {{properties}} } }
            """, "Judged").ShouldBe(outcome, at is null ? null : $"Judged/Properties/{at}");

    [Theory]
    [InlineData("AWS::DynamoDB::Table", "TableName: orders", Outcome.NonCompliant)]
    [InlineData("AWS::DynamoDB::Table", "SSESpecification: { SSEEnabled: true, SSEType: KMS, KMSMasterKeyId: 'arn:aws:kms:us-east-1:123456789012:key/1' }", Outcome.Unknown)]
    public void A_live_resource_shows_its_own_setting(string type, string properties, Outcome outcome) =>
        JudgeLive(Policy, $$"""
            Resources:
              judged-1: { Type: {{type}}, Properties: { {{properties}} } }
            """).ShouldBe(outcome);
}
