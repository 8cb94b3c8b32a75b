using Policies.Model;
using Policies.Rds;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Rds;

public sealed class StorageCustomerManagedKeyTests
{
    private static readonly StorageCustomerManagedKey Policy = new();

    [Theory]
    [InlineData("!Ref Key", Outcome.Compliant)]
    [InlineData("!GetAtt Key.Arn", Outcome.Compliant)]
    [InlineData("!Ref Alias", Outcome.Compliant)]
    [InlineData("!Sub 'arn:aws:kms:${AWS::Region}:${AWS::AccountId}:key/${Key}'", Outcome.Compliant)]
    [InlineData("!Sub 'arn:aws:kms:${AWS::Region}:${AWS::AccountId}:key/1234abcd-12ab-34cd-56ef-1234567890ab'", Outcome.Compliant)]
    [InlineData("!Sub 'arn:aws:kms:${AWS::Region}:${AWS::AccountId}:alias/aws/rds'", Outcome.NonCompliant)]
    [InlineData("!Sub 'arn:aws:kms:${AWS::Region}:${AWS::AccountId}:alias/data'", Outcome.Compliant)]
    [InlineData("!Sub 'alias/${Name}'", Outcome.Unknown)]
    [InlineData("!Sub 'arn:aws:kms:${AWS::Region}:${AWS::AccountId}:key/${Name}'", Outcome.Unknown)]
    [InlineData("alias/data", Outcome.Compliant)]
    [InlineData("alias/aws/rds", Outcome.NonCompliant)]
    [InlineData("arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab", Outcome.Compliant)]
    [InlineData("''", Outcome.NonCompliant)]
    [InlineData("!Ref AWS::NoValue", Outcome.NonCompliant)]
    [InlineData("!Ref Name", Outcome.Unknown)]
    [InlineData("!ImportValue Key", Outcome.Unknown)]
    [InlineData("!If [IsOwn, !Ref Key, alias/data]", Outcome.Compliant)]
    [InlineData("!If [IsOwn, !Ref Key, !Ref AWS::NoValue]", Outcome.Unknown)]
    public void A_key_is_known_by_reference_arn_or_alias(string key, Outcome outcome) =>
        Judge(Policy, $$"""
            Parameters: { Name: { Type: String } }
            Conditions: { IsOwn: !Equals [!Ref Name, own] }
            Resources:
              Key: { Type: AWS::KMS::Key }
              Alias: { Type: AWS::KMS::Alias, Properties: { AliasName: alias/own, TargetKeyId: !Ref Key } }
              Database:
                Type: AWS::RDS::DBInstance
                Properties:
                  Engine: mysql
                  StorageEncrypted: true
                  KmsKeyId: {{key}}
            """, "Database").ShouldBe(outcome, at: "Database/Properties/KmsKeyId");

    [Theory]
    [InlineData("SourceDBInstanceIdentifier: !Ref Database", Outcome.Compliant)]
    [InlineData("SourceDBInstanceIdentifier: elsewhere", Outcome.Unknown)]
    [InlineData("DBSnapshotIdentifier: nightly", Outcome.Unknown)]
    [InlineData("DBSnapshotIdentifier: nightly, KmsKeyId: !Ref Key", Outcome.Compliant)]
    [InlineData("DBClusterIdentifier: cluster", Outcome.NotApplicable)]
    public void What_is_made_from_another_takes_its_key(string properties, Outcome outcome) =>
        Judge(Policy, $$"""
            Resources:
              Key: { Type: AWS::KMS::Key }
              Database: { Type: AWS::RDS::DBInstance, Properties: { Engine: mysql, StorageEncrypted: true, KmsKeyId: !Ref Key } }
              Other: { Type: AWS::RDS::DBInstance, Properties: { {{properties}} } }
            """, "Other").ShouldBe(outcome);

    [Theory]
    [InlineData("123456789012:key/1111", Outcome.Compliant)]
    [InlineData("123456789012:key/2222", Outcome.NonCompliant)]
    [InlineData("123456789012:key/3333", Outcome.Compliant)]
    [InlineData("123456789012:key/4444", Outcome.Unknown)]
    [InlineData("210987654321:key/4444", Outcome.Compliant)]
    [InlineData("123456789012:alias/aws/rds", Outcome.NonCompliant)]
    [InlineData("123456789012:alias/data", Outcome.Compliant)]
    public void A_live_key_is_told_from_one_of_AWS_by_what_else_was_read(string key, Outcome outcome) =>
        JudgeLive(Policy, $$"""
            Resources:
              '1111': { Type: AWS::KMS::Key }
              alias/aws/rds: { Type: AWS::KMS::Alias, Properties: { AliasName: alias/aws/rds, TargetKeyId: '2222' } }
              alias/data: { Type: AWS::KMS::Alias, Properties: { AliasName: alias/data, TargetKeyId: '3333' } }
              database-1:
                Type: AWS::RDS::DBInstance
                Properties: { Engine: mysql, StorageEncrypted: true, KmsKeyId: 'arn:aws:kms:us-east-1:{{key}}' }
            """, "database-1").ShouldBe(outcome, at: "database-1/Properties/KmsKeyId");
}
