using System.Collections.Immutable;
using Auditor.Authoring;
using Policies.Model;
using Policies.Resources;

namespace Auditor.Tests.Authoring;

/// <summary>That mutation testing finds what is wrong with policies that are wrong.</summary>
public sealed class MutationRunTests
{
    private const string Encrypted = """
        case: encrypted
        expect: Compliant
        template:
          Resources:
            Volume:
              Type: AWS::EC2::Volume
              Properties: { Encrypted: true, KmsKeyId: alias/orders, Size: 8 }
        """;

    [Fact]
    public void A_policy_that_heeds_what_it_reads_leaves_no_survivor()
    {
        var results = Results<Careful>(Encrypted);

        Assert.Equal(
            "Volume/Properties/Encrypted removed, Volume/Properties/Encrypted inverted, Volume/Properties/Encrypted unknown, Volume/Properties/Encrypted conditional",
            string.Join(", ", results.Select(result => result.Mutation.Name)));
        Assert.All(results, result => Assert.Null(result.Survival));
    }

    [Fact]
    public void A_policy_that_takes_the_unknown_for_fine_is_found_out() =>
        Assert.Contains(Results<Hopeful>(Encrypted), result => result is { Mutation.Name: "Volume/Properties/Encrypted unknown", Survival: "what is not known is called Compliant" });

    [Fact]
    public void A_policy_that_does_not_care_what_a_property_says_is_found_out() =>
        Assert.Contains(Results<Careless>(Encrypted), result => result is { Mutation.Name: "Volume/Properties/Encrypted inverted", Survival: "nothing changes" });

    [Fact]
    public void A_case_may_say_why_nothing_changes_and_must_not_say_so_in_vain()
    {
        var one = Case<Careless>(Encrypted.Replace("template:", """
            equivalent:
              - { mutation: Volume/Properties/Encrypted inverted, because: this test says so }
              - { mutation: Volume/Properties/Size *, because: nobody reads it }
            template:
            """, StringComparison.Ordinal));
        var (results, unused) = MutationRun.Of(new(typeof(Careless)), one);

        Assert.Null(Assert.Single(results, result => result.Mutation.Name == "Volume/Properties/Encrypted inverted").Survival);
        Assert.Equal("Volume/Properties/Size *", Assert.Single(unused).Mutation);
    }

    private static PolicyCase Case<T>(string text) => Assert.Single(CaseFile.Read(new(typeof(T)), text, "a.cases.yaml"));

    private static ImmutableArray<MutationResult> Results<T>(string text) => MutationRun.Of(new(typeof(T)), Case<T>(text)).Results;

    public abstract class Encryption : Policy<Volume>
    {
        public override PolicyMetadata Metadata { get; } = new() { Id = "test-encryption", Title = "Encrypted", Rationale = "It is a test.", Remediation = "Encrypt.", Severity = Severity.Low };
    }

    public sealed class Careful : Encryption
    {
        protected override Verdict Evaluate(Volume volume) => volume.Resource["Encrypted"].Boolean.Is(true);
    }

    public sealed class Hopeful : Encryption
    {
        protected override Verdict Evaluate(Volume volume) =>
            volume.Resource["Encrypted"].Boolean.Is(true) is var verdict && verdict.IsUnknown ? Verdict.Compliant : verdict;
    }

    public sealed class Careless : Encryption
    {
        protected override Verdict Evaluate(Volume volume) => volume.Resource["Encrypted"].IsPresent("a setting");
    }
}
