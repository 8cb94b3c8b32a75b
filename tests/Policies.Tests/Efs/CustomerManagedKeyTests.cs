using Policies.Efs;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Efs;

public sealed class CustomerManagedKeyTests
{
    private static readonly CustomerManagedKey Policy = new();

    [Theory]
    [InlineData("AWS::EFS::FileSystem", "Encrypted: true, KmsKeyId: alias/files", Outcome.Compliant, null)]
    [InlineData("AWS::EFS::FileSystem", "Encrypted: true", Outcome.NonCompliant, "KmsKeyId")]
    [InlineData("AWS::EFS::FileSystem", "Encrypted: true, KmsKeyId: alias/aws/elasticfilesystem", Outcome.NonCompliant, "KmsKeyId")]
    [InlineData("AWS::EFS::FileSystem", "KmsKeyId: !Ref Switch", Outcome.Unknown, "KmsKeyId")]
    public void A_file_system_has_the_key_of_AWS_unless_one_is_given(string type, string properties, Outcome outcome, string? at) =>
        Judge(Policy, $$"""
            Parameters: { Switch: { Type: String } }
            Conditions: { IsOn: !Equals [!Ref Switch, 'on'] }
            Resources:
              Judged: { Type: {{type}}, Properties: { {{properties}} } }
            """, "Judged").ShouldBe(outcome, at is null ? null : $"Judged/Properties/{at}");

    [Theory]
    [InlineData("AWS::EFS::FileSystem", "Encrypted: true, KmsKeyId: 'arn:aws:kms:us-east-1:123456789012:key/1'", Outcome.Unknown)]
    [InlineData("AWS::EFS::FileSystem", "Encrypted: false", Outcome.NonCompliant)]
    public void A_live_resource_shows_its_own_setting(string type, string properties, Outcome outcome) =>
        JudgeLive(Policy, $$"""
            Resources:
              judged-1: { Type: {{type}}, Properties: { {{properties}} } }
            """).ShouldBe(outcome);
}
