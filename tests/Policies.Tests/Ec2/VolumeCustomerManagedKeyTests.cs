using Policies.Ec2;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Ec2;

public sealed class VolumeCustomerManagedKeyTests
{
    private static readonly VolumeCustomerManagedKey Policy = new();

    [Theory]
    [InlineData("AWS::EC2::Volume", "Encrypted: true, KmsKeyId: alias/data", Outcome.Compliant, null)]
    [InlineData("AWS::EC2::Volume", "Encrypted: true, KmsKeyId: alias/aws/ebs", Outcome.NonCompliant, "KmsKeyId")]
    [InlineData("AWS::EC2::Volume", "Encrypted: true", Outcome.NonCompliant, "KmsKeyId")]
    [InlineData("AWS::EC2::Volume", "KmsKeyId: !Ref Switch", Outcome.Unknown, "KmsKeyId")]
    [InlineData("AWS::EC2::Volume", "SnapshotId: snap-1", Outcome.Unknown, "KmsKeyId")]
    [InlineData("AWS::EC2::Instance", "BlockDeviceMappings: [{ DeviceName: /dev/sdk, Ebs: { Encrypted: true, KmsKeyId: alias/data } }]", Outcome.Compliant, null)]
    [InlineData("AWS::EC2::Instance", "BlockDeviceMappings: [{ DeviceName: /dev/sdk, Ebs: { Encrypted: true } }]", Outcome.NonCompliant, "BlockDeviceMappings/0/Ebs/KmsKeyId")]
    [InlineData("AWS::EC2::Instance", "BlockDeviceMappings: [{ DeviceName: /dev/xvda, Ebs: { Encrypted: true } }]", Outcome.Unknown, "BlockDeviceMappings/0/Ebs/KmsKeyId")]
    [InlineData("AWS::EC2::LaunchTemplate", "LaunchTemplateData: { BlockDeviceMappings: [{ DeviceName: /dev/sdk, Ebs: { Encrypted: true, KmsKeyId: !If [IsOn, alias/data, !Ref 'AWS::NoValue'] } }] }", Outcome.Unknown, "LaunchTemplateData/BlockDeviceMappings/0/Ebs/KmsKeyId")]
    public void A_volume_has_the_key_of_the_account_unless_one_is_given(string type, string properties, Outcome outcome, string? at) =>
        Judge(Policy, $$"""
            Parameters: { Switch: { Type: String } }
            Conditions: { IsOn: !Equals [!Ref Switch, 'on'] }
            Resources:
              Judged: { Type: {{type}}, Properties: { {{properties}} } }
            """, "Judged").ShouldBe(outcome, at is null ? null : $"Judged/Properties/{at}");

    [Theory]
    [InlineData("AWS::EC2::Volume", "Encrypted: true, KmsKeyId: 'arn:aws:kms:us-east-1:123456789012:key/1'", Outcome.Unknown)]
    [InlineData("AWS::EC2::Volume", "Encrypted: false", Outcome.NonCompliant)]
    public void A_live_resource_shows_its_own_setting(string type, string properties, Outcome outcome) =>
        JudgeLive(Policy, $$"""
            Resources:
              judged-1: { Type: {{type}}, Properties: { {{properties}} } }
            """).ShouldBe(outcome);
}
