using Policies.Ec2;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Ec2;

public sealed class VolumeEncryptedTests
{
    private static readonly VolumeEncrypted Policy = new();

    [Theory]
    [InlineData("AWS::EC2::Volume", "Encrypted: true", Outcome.Compliant, null)]
    [InlineData("AWS::EC2::Volume", "Encrypted: 'true'", Outcome.Compliant, null)]
    [InlineData("AWS::EC2::Volume", "Encrypted: false", Outcome.NonCompliant, "Encrypted")]
    [InlineData("AWS::EC2::Volume", "Size: 100", Outcome.NonCompliant, "Encrypted")]
    [InlineData("AWS::EC2::Volume", "Encrypted: !Ref Switch", Outcome.Unknown, "Encrypted")]
    [InlineData("AWS::EC2::Volume", "Encrypted: !If [IsOn, true, false]", Outcome.Unknown, "Encrypted")]
    [InlineData("AWS::EC2::Volume", "SnapshotId: snap-1", Outcome.Unknown, "Encrypted")]
    [InlineData("AWS::EC2::Volume", "SnapshotId: snap-1, Encrypted: true", Outcome.Compliant, null)]
    [InlineData("AWS::EC2::Volume", "SourceVolumeId: vol-1", Outcome.Unknown, "Encrypted")]
    [InlineData("AWS::EC2::Volume", "KmsKeyId: alias/data", Outcome.Compliant, null)]
    [InlineData("AWS::EC2::Volume", "KmsKeyId: alias/data, Encrypted: false", Outcome.NonCompliant, "Encrypted")]
    [InlineData("AWS::EC2::Volume", "KmsKeyId: !If [IsOn, alias/data, !Ref 'AWS::NoValue']", Outcome.Unknown, "KmsKeyId")]
    [InlineData("AWS::EC2::Volume", "KmsKeyId: !Ref Switch", Outcome.Compliant, null)]
    [InlineData("AWS::EC2::Volume", "KmsKeyId: !If [IsOn, alias/data, !Ref 'AWS::NoValue'], Encrypted: true", Outcome.Compliant, null)]
    [InlineData("AWS::EC2::Instance", "BlockDeviceMappings: [{ DeviceName: /dev/sdk, Ebs: { Encrypted: true } }]", Outcome.Compliant, null)]
    [InlineData("AWS::EC2::Instance", "BlockDeviceMappings: [{ DeviceName: /dev/sdk, Ebs: { VolumeSize: 20 } }]", Outcome.NonCompliant, "BlockDeviceMappings/0/Ebs/Encrypted")]
    [InlineData("AWS::EC2::Instance", "BlockDeviceMappings: [{ DeviceName: /dev/sdk, Ebs: { KmsKeyId: alias/data } }]", Outcome.Compliant, null)]
    [InlineData("AWS::EC2::Instance", "BlockDeviceMappings: [{ DeviceName: /dev/sdk, Ebs: { KmsKeyId: !If [IsOn, alias/data, !Ref 'AWS::NoValue'] } }]", Outcome.Unknown, "BlockDeviceMappings/0/Ebs/KmsKeyId")]
    [InlineData("AWS::EC2::Instance", "BlockDeviceMappings: [{ DeviceName: /dev/xvda, Ebs: { Encrypted: false } }]", Outcome.NonCompliant, "BlockDeviceMappings/0/Ebs/Encrypted")]
    [InlineData("AWS::EC2::Instance", "BlockDeviceMappings: [{ DeviceName: /dev/xvda, Ebs: { VolumeSize: 20 } }]", Outcome.Unknown, "BlockDeviceMappings/0/Ebs/Encrypted")]
    [InlineData("AWS::EC2::Instance", "BlockDeviceMappings: [{ DeviceName: /dev/sdk, Ebs: { SnapshotId: snap-1 } }]", Outcome.Unknown, "BlockDeviceMappings/0/Ebs/Encrypted")]
    [InlineData("AWS::EC2::Instance", "BlockDeviceMappings: [{ DeviceName: !Ref Switch, Ebs: { VolumeSize: 20 } }]", Outcome.Unknown, null)]
    [InlineData("AWS::EC2::Instance", "BlockDeviceMappings: [{ DeviceName: /dev/sdk, Ebs: { Encrypted: true } }, { DeviceName: /dev/sdf, Ebs: {} }, { DeviceName: /dev/sdc, VirtualName: ephemeral0 }]", Outcome.NonCompliant, "BlockDeviceMappings/1/Ebs/Encrypted")]
    [InlineData("AWS::EC2::Instance", "BlockDeviceMappings: [{ DeviceName: /dev/sdk, VirtualName: ephemeral0 }]", Outcome.Unknown, "BlockDeviceMappings")]
    [InlineData("AWS::EC2::Instance", "ImageId: ami-1", Outcome.Unknown, "BlockDeviceMappings")]
    [InlineData("AWS::EC2::Instance", "LaunchTemplate: { LaunchTemplateId: lt-1, Version: 1 }", Outcome.NotApplicable, null)]
    [InlineData("AWS::EC2::Instance", "LaunchTemplate: !If [IsOn, { LaunchTemplateId: lt-1, Version: 1 }, !Ref 'AWS::NoValue']", Outcome.Unknown, "LaunchTemplate")]
    [InlineData("AWS::EC2::LaunchTemplate", "LaunchTemplateData: { ImageId: !If [IsOn, ami-1, !Ref 'AWS::NoValue'] }", Outcome.Unknown, null)]
    [InlineData("AWS::EC2::Instance", "BlockDeviceMappings: !Ref Switch", Outcome.Unknown, "BlockDeviceMappings")]
    [InlineData("AWS::EC2::LaunchTemplate", "LaunchTemplateData: { BlockDeviceMappings: [{ DeviceName: /dev/sdk, Ebs: { Encrypted: true } }] }", Outcome.Compliant, null)]
    [InlineData("AWS::EC2::LaunchTemplate", "LaunchTemplateData: { BlockDeviceMappings: [{ DeviceName: /dev/sdk, Ebs: { VolumeSize: 8 } }] }", Outcome.NonCompliant, "LaunchTemplateData/BlockDeviceMappings/0/Ebs/Encrypted")]
    [InlineData("AWS::EC2::LaunchTemplate", "LaunchTemplateData: { ImageId: ami-1 }", Outcome.Unknown, "LaunchTemplateData/BlockDeviceMappings")]
    [InlineData("AWS::EC2::LaunchTemplate", "LaunchTemplateData: { InstanceType: t3.micro }", Outcome.NotApplicable, null)]
    [InlineData("AWS::AutoScaling::LaunchConfiguration", "BlockDeviceMappings: [{ DeviceName: /dev/sdk, Ebs: { VolumeSize: 50 } }]", Outcome.NonCompliant, "BlockDeviceMappings/0/Ebs/Encrypted")]
    [InlineData("AWS::AutoScaling::LaunchConfiguration", "BlockDeviceMappings: [{ DeviceName: /dev/sdk, Ebs: { Encrypted: true } }]", Outcome.Compliant, null)]
    public void A_volume_is_not_encrypted_unless_it_says_so(string type, string properties, Outcome outcome, string? at) =>
        Judge(Policy, $$"""
            Parameters: { Switch: { Type: String } }
            Conditions: { IsOn: !Equals [!Ref Switch, 'on'] }
            Resources:
              Judged: { Type: {{type}}, Properties: { {{properties}} } }
            """, "Judged").ShouldBe(outcome, at is null ? null : $"Judged/Properties/{at}");

    [Theory]
    [InlineData("AWS::EC2::Volume", "Encrypted: true, SnapshotId: snap-1", Outcome.Compliant)]
    [InlineData("AWS::EC2::Volume", "Encrypted: false, SnapshotId: snap-1", Outcome.NonCompliant)]
    [InlineData("AWS::EC2::Instance", "BlockDeviceMappings: [{ DeviceName: /dev/xvda, Ebs: { VolumeId: vol-1 } }]", Outcome.NotApplicable)]
    public void A_live_resource_shows_its_own_setting(string type, string properties, Outcome outcome) =>
        JudgeLive(Policy, $$"""
            Resources:
              judged-1: { Type: {{type}}, Properties: { {{properties}} } }
            """).ShouldBe(outcome);
}
