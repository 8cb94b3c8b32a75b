using Policies.Efs;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Efs;

public sealed class BackedUpTests
{
    private static readonly BackedUp Policy = new();

    [Theory]
    [InlineData("AWS::EFS::FileSystem", "BackupPolicy: { Status: ENABLED }", Outcome.Compliant, null)]
    [InlineData("AWS::EFS::FileSystem", "BackupPolicy: { Status: DISABLED }", Outcome.NonCompliant, "BackupPolicy/Status")]
    [InlineData("AWS::EFS::FileSystem", "Encrypted: true", Outcome.NonCompliant, "BackupPolicy/Status")]
    [InlineData("AWS::EFS::FileSystem", "AvailabilityZoneName: eu-west-1a", Outcome.Unknown, "BackupPolicy/Status")]
    [InlineData("AWS::EFS::FileSystem", "AvailabilityZoneName: eu-west-1a, BackupPolicy: { Status: DISABLED }", Outcome.NonCompliant, "BackupPolicy/Status")]
    [InlineData("AWS::EFS::FileSystem", "BackupPolicy: { Status: !Ref Switch }", Outcome.Unknown, "BackupPolicy/Status")]
    [InlineData("AWS::EFS::FileSystem", "BackupPolicy: !If [IsOn, { Status: ENABLED }, { Status: DISABLED }]", Outcome.Unknown, "BackupPolicy/Status")]
    public void A_file_system_is_not_backed_up_unless_it_says_so(string type, string properties, Outcome outcome, string? at) =>
        Judge(Policy, $$"""
            Parameters: { Switch: { Type: String } }
            Conditions: { IsOn: !Equals [!Ref Switch, 'on'] }
            Resources:
              Judged: { Type: {{type}}, Properties: { {{properties}} } }
            """, "Judged").ShouldBe(outcome, at is null ? null : $"Judged/Properties/{at}");

    [Theory]
    [InlineData("AWS::EFS::FileSystem", "BackupPolicy: { Status: ENABLING }", Outcome.Compliant)]
    [InlineData("AWS::EFS::FileSystem", "AvailabilityZoneName: eu-west-1a", Outcome.NonCompliant)]
    public void A_live_resource_shows_its_own_setting(string type, string properties, Outcome outcome) =>
        JudgeLive(Policy, $$"""
            Resources:
              judged-1: { Type: {{type}}, Properties: { {{properties}} } }
            """).ShouldBe(outcome);
}
