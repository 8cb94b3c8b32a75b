using System.Collections.Immutable;
using Auditor.Auditing;
using Auditor.Configuration;
using Auditor.Configuration.Waivers;
using Auditor.Drift;
using Auditor.Tests.Commands;
using Policies;
using Policies.Model;

namespace Auditor.Tests.Drift;

/// <summary>Stacks as wholes, and the order of differences.</summary>
public sealed class DriftConclusionTests : IDisposable
{
    private const string Account = "123456789012";
    private const string Region = "eu-west-1";

    private readonly WorkingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_stack_that_is_synthesized_and_not_deployed_is_a_pending_change()
    {
        var report = Conclude(Scope(["App-production", "App-staging"]), Deployed("App-production", isSynthesized: true));

        var pending = Assert.Single(report.Differences);
        Assert.Equal((DifferenceKind.PendingChange, "AWS::CloudFormation::Stack", "App-staging", "\"synthesized\"", null), (pending.Kind, pending.Resource.Type, pending.Resource.Stack, pending.Expected?.ToJsonString(), pending.Actual?.ToJsonString()));
        Assert.False(pending.Blocking);
        Assert.Equal(["App-production", "App-staging"], report.Stacks.Select(stack => stack.Name).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Null(report.Stacks.Single(stack => stack.Name == "App-staging").Status);
    }

    [Fact]
    public void A_stack_that_is_for_an_account_or_region_that_was_not_read_may_be_deployed_there()
    {
        var elsewhere = Conclude(Scope(["App-production"], environment: "aws://999999999999/eu-west-1"));
        var inAnotherRegion = Conclude(Scope(["App-production"], environment: $"aws://{Account}/us-east-1"));
        var here = Conclude(Scope(["App-production"], environment: $"aws://{Account}/{Region}"));

        Assert.Empty(elsewhere.Differences);
        Assert.Empty(inAnotherRegion.Differences);
        Assert.Single(here.Differences);
    }

    [Theory]
    [InlineData("App-staging", true)]
    [InlineData("App-Old", true)]
    [InlineData("Application-production", false)]
    [InlineData("Other-production", false)]
    [InlineData("App", false)]
    [InlineData("App-production-Extra", false)]
    [InlineData("App-staging/Nested", false)]
    public void A_stack_that_is_no_longer_synthesized_is_told_where_its_name_is_of_the_application(string name, bool isTold)
    {
        var report = Conclude(Scope(["App-production"]), Deployed("App-production", isSynthesized: true), Deployed(name, isSynthesized: false));

        Assert.Equal(isTold ? [(DifferenceKind.Unmanaged, name)] : [], report.Differences.Select(difference => (difference.Kind, difference.Resource.Stack!)));
    }

    [Fact]
    public void The_stacks_of_an_application_of_several_words_are_not_those_of_its_neighbour()
    {
        var report = Conclude(Scope(["web-shop-production"]), Deployed("web-shop-staging", isSynthesized: false), Deployed("web-forum-production", isSynthesized: false));

        Assert.Equal(["web-shop-production", "web-shop-staging"], report.Differences.Select(difference => difference.Resource.Stack).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [Fact]
    public void Without_an_assembly_no_stack_is_missed()
    {
        var report = Conclude(new(), Deployed("App-production", isSynthesized: null), Deployed("App-staging", isSynthesized: null));

        Assert.Empty(report.Differences);
    }

    [Fact]
    public void Of_stacks_that_nobody_asked_for_nothing_is_told()
    {
        var report = Conclude(Scope(["App-production", "App-staging"]) with { Stacks = ["App-prod*"] }, Deployed("App-production", isSynthesized: true));

        Assert.Empty(report.Differences);
        Assert.Equal(["App-production"], report.Stacks.Select(stack => stack.Name), StringComparer.Ordinal);
    }

    [Fact]
    public void That_a_stack_is_not_there_is_known_only_where_all_are_told()
    {
        Assert.Equal([$"{Account}/{Region}"], Conclude(new()).Listed, StringComparer.Ordinal);
        Assert.Empty(Conclude(new() { Stacks = ["App-prod*"] }, Deployed("App-production", isSynthesized: null)).Listed);
    }

    [Fact]
    public void What_is_unmanaged_and_breaks_nothing_comes_last()
    {
        var open = Found(DifferenceKind.Unmanaged, "AWS::EC2::SecurityGroup", "open", null);
        open.Causes.Add(Finding("ec2-no-open-admin-ports", Severity.Critical));
        var broken = Found(DifferenceKind.NotEqual, "AWS::RDS::DBInstance", "database", "App");
        broken.Causes.Add(Finding("rds-multi-az", Severity.High));

        var report = Conclude(
            new(),
            [Found(DifferenceKind.Unmanaged, "AWS::S3::Bucket", "a-bucket", null), Found(DifferenceKind.Missing, "AWS::S3::Bucket", "missing", "App"), Found(DifferenceKind.NotEqual, "AWS::SQS::Queue", "queue", "App"), broken, open]);

        Assert.Equal(["open", "database", "missing", "queue", "a-bucket"], report.Differences.Select(difference => difference.Resource.LogicalId), StringComparer.Ordinal);
        Assert.Equal([Severity.Critical, Severity.High, Severity.High, Severity.Low, Severity.Low], report.Differences.Select(difference => difference.Severity));
    }

    private static ComparedStack Deployed(string name, bool? isSynthesized) => new(name, Account, Region) { Status = "UPDATE_COMPLETE", IsSynthesized = isSynthesized };

    private static FoundDifference Found(DifferenceKind kind, string type, string id, string? stack) =>
        new(kind, new ResourceDefinition(type, id, new ResourceOrigin { IsLive = true, Account = Account, Region = Region, Stack = stack }, default) { PhysicalId = id }.With(new MapNode([], default)), null, null, null);

    private static Finding Finding(string policy, Severity severity) => new()
    {
        Id = "1-1",
        Policy = policy,
        Outcome = Outcome.NonCompliant,
        Severity = severity,
        Title = "",
        Remediation = "",
        Resource = new() { Type = "AWS::X::Y", LogicalId = "it" },
        Location = null,
        Evidence = [],
    };

    private static DriftReport Conclude(DriftScope scope, params ImmutableArray<ComparedStack> stacks) => Conclude(scope, [], stacks);

    private static DriftReport Conclude(DriftScope scope, ImmutableArray<FoundDifference> differences, ImmutableArray<ComparedStack> stacks = default)
    {
        var request = new AuditRequest { Configuration = AuditConfiguration.Default, Policies = new PolicyDirectory(PolicyCatalog.All) };
        var comparison = new AccountComparison(differences, stacks.IsDefault ? [] : stacks, new(), []) { Targets = [(Account, Region)] };
        return new DriftConclusion(request, scope).Conclude([comparison], new Deployments([]), new WaiverBook([], request.Policies, request.Configuration, TimeProvider.System));
    }

    private DriftScope Scope(string[] stacks, string environment = "aws://unknown-account/unknown-region")
    {
        foreach (var stack in stacks)
        {
            _folder.With($"cdk.out/{stack}.template.json", """{"Resources": {}}""");
        }

        var artifacts = stacks.Select(stack => $$$"""
            "{{{stack}}}": {"type": "aws:cloudformation:stack", "environment": "{{{environment}}}", "properties": {"templateFile": "{{{stack}}}.template.json"}}
            """);
        _folder.With("cdk.out/manifest.json", $$"""{"version": "36.0.0", "artifacts": { {{string.Join(",", artifacts)}} } }""");
        return new() { Assembly = SynthesizedAssembly.Read(_folder["cdk.out"], "cdk.out"), Against = DriftAgainst.Both };
    }
}
