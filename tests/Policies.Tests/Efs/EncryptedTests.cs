using Policies.Efs;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Efs;

public sealed class EncryptedTests
{
    private static readonly Encrypted Policy = new();

    [Theory]
    [InlineData("AWS::EFS::FileSystem", "Encrypted: true", Outcome.Compliant, null)]
    [InlineData("AWS::EFS::FileSystem", "Encrypted: 'false'", Outcome.NonCompliant, "Encrypted")]
    [InlineData("AWS::EFS::FileSystem", "PerformanceMode: generalPurpose", Outcome.NonCompliant, "Encrypted")]
    [InlineData("AWS::EFS::FileSystem", "Encrypted: !Ref Switch", Outcome.Unknown, "Encrypted")]
    [InlineData("AWS::EFS::FileSystem", "Encrypted: !If [IsOn, true, false]", Outcome.Unknown, "Encrypted")]
    public void A_file_system_is_not_encrypted_unless_it_says_so(string type, string properties, Outcome outcome, string? at) =>
        Judge(Policy, $$"""
            Parameters: { Switch: { Type: String } }
            Conditions: { IsOn: !Equals [!Ref Switch, 'on'] }
            Resources:
              Judged: { Type: {{type}}, Properties: { {{properties}} } }
            """, "Judged").ShouldBe(outcome, at is null ? null : $"Judged/Properties/{at}");

    [Theory]
    [InlineData("AWS::EFS::FileSystem", "Encrypted: true", Outcome.Compliant)]
    [InlineData("AWS::EFS::FileSystem", "Encrypted: false", Outcome.NonCompliant)]
    public void A_live_resource_shows_its_own_setting(string type, string properties, Outcome outcome) =>
        JudgeLive(Policy, $$"""
            Resources:
              judged-1: { Type: {{type}}, Properties: { {{properties}} } }
            """).ShouldBe(outcome);
}
