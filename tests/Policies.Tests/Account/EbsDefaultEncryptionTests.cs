using Policies.Account;
using Policies.Model;
using static Policies.Tests.PolicyTesting;

namespace Policies.Tests.Account;

public sealed class EbsDefaultEncryptionTests
{
    private static readonly EbsDefaultEncryption Policy = new();

    [Theory]
    [InlineData("EbsEncryptionByDefault: true", Outcome.Compliant)]
    [InlineData("EbsEncryptionByDefault: false", Outcome.NonCompliant)]
    [InlineData("EbsEncryptionByDefault: !Denied 'ec2:GetEbsEncryptionByDefault'", Outcome.Unknown)]
    [InlineData("", Outcome.Unknown)]
    public void A_region_encrypts_new_volumes(string properties, Outcome outcome) =>
        JudgeLive(Policy, $$"""Resources: { 123456789012/us-east-1: { Type: Account::EbsEncryption, Properties: { {{properties}} } } }""")
            .ShouldBe(outcome, outcome is Outcome.Compliant ? null : "123456789012/us-east-1/Properties/EbsEncryptionByDefault");

    [Fact]
    public void A_template_says_nothing_of_an_account() => Assert.DoesNotContain(
        TestGraphs.FromTemplate("Resources: { Volume: { Type: AWS::EC2::Volume, Properties: { Size: 8 } } }").Definitions,
        definition => Policy.ResourceTypes.Contains(definition.Type, StringComparer.Ordinal));
}
