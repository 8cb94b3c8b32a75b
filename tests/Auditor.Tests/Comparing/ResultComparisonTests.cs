using Auditor.Auditing;
using Auditor.Comparing;
using Auditor.Drift;
using Auditor.Snapshots;
using Auditor.Tests.Reporting;
using Policies.Model;

namespace Auditor.Tests.Comparing;

/// <summary>What two results come to, of findings, drift, coverage and policies.</summary>
public sealed class ResultComparisonTests
{
    private static readonly Finding First = SampleResult.Full.Findings.First(finding => finding.Resource.Template is not null && finding is { Waiver: null, Outcome: Outcome.NonCompliant });

    // Without the error and the gap, which let nothing be called resolved.
    private static readonly AuditResult Whole = SampleResult.Full with { Errors = [], Coverage = [.. SampleResult.Full.Coverage.Where(entry => entry.Problem is null)] };

    [Fact]
    public void A_result_compared_with_itself_has_changed_in_nothing()
    {
        var changes = Compare(SampleDrift.Full, SampleDrift.Full).Changes!;
        Assert.Equal((0, SampleDrift.Full.Findings.Length), (changes.New, changes.Unchanged));
        Assert.Empty(changes.Resolved.Select(finding => finding.Id).Concat(changes.NotLookedAt.Select(one => one.Id)).Concat(changes.Changed.Select(change => change.Id)));
        Assert.Equal((0, SampleDrift.Report.Differences.Length, 0), (changes.Drift.New, changes.Drift.Unchanged, changes.Drift.Gone.Length));
        Assert.Empty(changes.CoverageLost.Concat(changes.CoverageGained));
        Assert.Empty(changes.PoliciesLost.Concat(changes.PoliciesGained));
    }

    [Fact]
    public void A_finding_that_is_no_more_is_resolved_and_one_that_was_not_there_is_new()
    {
        var later = Compare(Whole, Without(First));
        Assert.Equal([First.Id], later.Changes!.Resolved.Select(finding => finding.Id), StringComparer.Ordinal);
        Assert.Equal([$"{First.Policy} on {First.Resource.LogicalId}"], later.Resolved, StringComparer.Ordinal);
        var earlier = Compare(Without(First), Whole);
        Assert.Equal("new", earlier.Findings.Single(finding => finding.Baseline is "new" && finding.Id == First.Id).Baseline);
        Assert.Equal(1, earlier.Changes!.New);
        Assert.Empty(earlier.Changes.FirstLookedAt);
    }

    [Fact]
    public void Only_new_findings_block()
    {
        var blocking = Whole.Findings.First(finding => finding.Blocking);
        Assert.Equal(0, Compare(Whole, Whole).Summary.Blocking);
        Assert.Equal(1, Compare(Without(blocking), Whole).Summary.Blocking);
        Assert.Equal(1, new Threshold(Severity.Low, Unknown: true).Apply(Compare(Without(blocking), Whole)).Summary.Blocking);
        Assert.Equal(0, new Threshold(null, Unknown: false).Apply(Compare(Without(blocking), Whole)).Summary.Blocking);
    }

    [Theory]
    [MemberData(nameof(Blind))]
    public void What_was_not_looked_at_again_is_not_resolved(string reason, int which)
    {
        AuditResult[] later =
        [
            Without(First) with { Policies = [.. Whole.Policies.Where(policy => policy.Id != First.Policy)] },
            Without(First) with { Policies = [.. Whole.Policies.Select(policy => policy.Id == First.Policy ? policy with { NotIn = [First.Resource.Environment] } : policy)] },
            Without(First) with { Policies = [.. Whole.Policies.Select(policy => policy.Id == First.Policy ? policy with { Counts = policy.Counts with { Failed = 1 } } : policy)] },
            Without(First) with { Errors = [new(ProblemKind.Template, "a template cannot be read")] },
            Without(First) with { Judged = new(["AWS::Lambda::Function"], null) },
            Without(First) with { Judged = new([], Whole.Time) },
            Without(First) with { Judged = new([], null, IsNothing: true) },
            Without(First) with { Scope = ["elsewhere"], Coverage = [] },
        ];
        var changes = Compare(Whole, later[which]).Changes!;
        Assert.DoesNotContain(First.Id, changes.Resolved.Select(finding => finding.Id), StringComparer.Ordinal);
        Assert.StartsWith(reason, changes.NotLookedAt.Single(one => one.Id == First.Id).Reason, StringComparison.Ordinal);

        // And the other way round, it is no news that it is there.
        Assert.Contains(First.Id, Compare(later[which], Whole).Changes!.FirstLookedAt, StringComparer.Ordinal);
    }

    public static TheoryData<string, int> Blind() => new()
    {
        { "the policy took no part", 0 },
        { $"the policy took no part in {First.Resource.Environment}", 1 },
        { "the policy failed on some of what it judges", 2 },
        { "not everything was read that the policy judges", 3 },
        { $"{First.Resource.Type} was not to be judged", 4 },
        { "only what had changed lately was judged", 5 },
        { "only drift was looked for", 6 },
        { $"{First.Resource.Template} was not audited", 7 },
    };

    [Fact]
    public void A_template_that_is_no_longer_there_has_no_findings()
    {
        var template = First.Resource.Template!;
        var later = Whole with { Findings = [.. Whole.Findings.Where(finding => finding.Resource.Template != template)], Coverage = [.. Whole.Coverage.Where(entry => entry.Target != template)] };
        var changes = Compare(Whole, later).Changes!;
        Assert.Contains(First.Id, changes.Resolved.Select(finding => finding.Id), StringComparer.Ordinal);
        Assert.Equal((template, "*", "it was not read"), changes.CoverageLost.Select(change => (change.Target, change.Type, change.Reason)).Single());
    }

    [Fact]
    public void A_live_finding_is_resolved_only_where_its_type_was_read_again()
    {
        var live = Whole.Findings.Single(finding => finding.Resource.Account is not null);
        Assert.Contains(live.Id, Compare(Whole, Without(live)).Changes!.Resolved.Select(finding => finding.Id), StringComparer.Ordinal);
        var denied = Without(live) with { Coverage = [.. Whole.Coverage.Select(entry => entry.Type == live.Resource.Type ? entry with { Problem = "rds:DescribeDBInstances was denied" } : entry)] };
        var changes = Compare(Whole, denied).Changes!;
        Assert.Equal($"{live.Resource.Type} of 123456789012/us-east-1 was not read in full: rds:DescribeDBInstances was denied", changes.NotLookedAt.Single().Reason);
        Assert.Equal((live.Resource.Type, "rds:DescribeDBInstances was denied"), changes.CoverageLost.Select(change => (change.Type, change.Reason)).Single());
        Assert.Equal(live.Resource.Type, Compare(denied, Whole).Changes!.CoverageGained.Single().Type);
    }

    [Fact]
    public void A_live_finding_is_not_resolved_because_what_it_told_of_is_denied_now()
    {
        var live = Whole.Findings.Single(finding => finding.Resource.Account is not null);
        var unknown = live with { Id = "1-00", Outcome = Outcome.Unknown, Evidence = [new(live.Resource.LogicalId, "Statement", "a statement", "not read: s3:GetBucketPolicy was denied", null)] };
        var changes = Compare(Whole, Without(live) with { Findings = [.. Without(live).Findings, unknown] }).Changes!;
        Assert.Equal((live.Id, "the policy could not be decided: not read: s3:GetBucketPolicy was denied"), (changes.NotLookedAt.Single().Id, changes.NotLookedAt.Single().Reason));

        // It is another resource's, or it was read and cannot be known.
        Assert.Empty(Compare(Whole, Without(live) with { Findings = [.. Without(live).Findings, unknown with { Resource = live.Resource with { PhysicalId = "other", Arn = null } }] }).Changes!.NotLookedAt);
        Assert.Empty(Compare(Whole, Without(live) with { Findings = [.. Without(live).Findings, unknown with { Evidence = live.Evidence }] }).Changes!.NotLookedAt);
    }

    [Fact]
    public void A_live_finding_is_not_resolved_because_its_resource_goes_by_another_name_while_its_stack_is_not_read()
    {
        var live = Whole.Findings.Single(finding => finding.Resource.Account is not null);
        var inStack = live with { Resource = live.Resource with { Stack = "Orders", ConstructPath = "Orders/Database/Resource" } };
        var before = Whole with { Findings = [.. Without(live).Findings, inStack] };
        var denied = Without(live) with { Coverage = [.. Whole.Coverage, new($"{live.Resource.Account}/{live.Resource.Region}", "AWS::CloudFormation::Stack", "api", 0, "cloudformation:GetTemplate was denied")] };
        const string reason = "whether it belongs to the stack Orders was not read: cloudformation:GetTemplate was denied";
        Assert.Equal([reason], Reasons(before, denied));
        Assert.Equal([reason], Reasons(before, With(inStack.Resource with { Stack = null, ConstructPath = null })));
        Assert.Equal([reason], Reasons(before, With(inStack.Resource with { Stack = null, ConstructPath = null, Region = null })));
        Assert.Equal([reason], Reasons(before, With(inStack.Resource with { ConstructPath = null })));

        // Another stack's template was denied, and not this one's; or the resource is no more, or is of another stack now.
        Assert.Empty(Reasons(before, With(inStack.Resource)));
        Assert.Empty(Reasons(before, With()));
        Assert.Empty(Reasons(before, With(inStack.Resource with { Stack = null, Arn = null, PhysicalId = "other" })));
        Assert.Empty(Reasons(before, With(inStack.Resource with { Stack = "Payments" })));

        // A part that a stack declares apart is told of as such only where the stack is read.
        var part = inStack with { Resource = inStack.Resource with { Type = "AWS::EC2::SecurityGroupIngress", Arn = null, PhysicalId = "sgr-1" } };
        var read = new CoverageEntry($"{live.Resource.Account}/{live.Resource.Region}", part.Resource.Type, "api", 1, null);
        Assert.Equal([reason], Reasons(before with { Findings = [part], Coverage = [.. before.Coverage, read] }, With() with { Findings = [], Coverage = [.. denied.Coverage, read] }));

        AuditResult With(params IEnumerable<AuditedResource> resources) => denied with { Snapshot = ResourceSnapshot.Of(resources.Select(resource => new SnapshotResource(resource, [], []))) };

        static IEnumerable<string> Reasons(AuditResult before, AuditResult later) => Compare(before, later).Changes!.NotLookedAt.Select(one => one.Reason);
    }

    [Fact]
    public void A_live_finding_is_the_same_under_another_name_while_its_stack_is_not_read()
    {
        var live = Whole.Findings.Single(finding => finding.Resource.Account is not null);
        var inStack = live with { Resource = live.Resource with { Stack = "Orders", ConstructPath = "Orders/Database/Resource" }, Outcome = Outcome.NonCompliant };
        var renamed = inStack with { Id = "1-00", Resource = live.Resource with { Stack = null, ConstructPath = null, LogicalId = "db-1", Region = null } };
        var before = With(inStack);
        var stacks = new CoverageEntry($"{live.Resource.Account}/{live.Resource.Region}", "AWS::CloudFormation::Stack", "api", 0, "denied");
        Assert.Equal((0, before.Findings.Length, 0, 0), Counts(renamed));
        Assert.Equal((0, before.Findings.Length, 0, 0), Counts(renamed with { Outcome = Outcome.Unknown }));

        // What is of another resource, or of a stack that was read, is new.
        Assert.Equal((1, before.Findings.Length - 1, 0, 1), Counts(renamed with { Resource = renamed.Resource with { Arn = "arn:aws:rds:us-east-1:123456789012:db:other" } }));
        Assert.Equal((1, before.Findings.Length - 1, 0, 1), Counts(renamed with { Resource = renamed.Resource with { Stack = "Payments" } }));

        (int New, int Unchanged, int Resolved, int NotLookedAt) Counts(Finding later)
        {
            var changes = Compare(before, With(later) with { Coverage = [.. Whole.Coverage, stacks] }).Changes!;
            return (changes.New, changes.Unchanged, changes.Resolved.Length, changes.NotLookedAt.Length);
        }

        AuditResult With(Finding finding) => Without(live) with { Findings = [.. Without(live).Findings, finding] };
    }

    [Fact]
    public void What_is_said_otherwise_of_a_finding_is_told()
    {
        var other = First with { Outcome = Outcome.Unknown, Severity = Severity.Low, Waiver = new("accepted", "me", null, new("policies.json", 1, 1)) };
        var later = Compare(Whole, Whole with { Findings = [.. Whole.Findings.Select(finding => finding.Id == First.Id ? other : finding)] });
        Assert.Equal(
            [new(First.Id, "outcome", "NonCompliant", "Unknown"), new(First.Id, "severity", Auditor.Reporting.Words.Of(First.Severity), "low"), new(First.Id, "waiver", "not waived", "waived")],
            later.Changes!.Changed);
        Assert.Equal("unchanged", later.Findings.Single(finding => finding.Id == First.Id).Baseline);
    }

    [Fact]
    public void Policies_that_took_part_once_only_are_told()
    {
        var fewer = Whole with { Policies = Whole.Policies[1..] };
        Assert.Equal([Whole.Policies[0].Id], Compare(Whole, fewer).Changes!.PoliciesLost, StringComparer.Ordinal);
        Assert.Equal([Whole.Policies[0].Id], Compare(fewer, Whole).Changes!.PoliciesGained, StringComparer.Ordinal);
    }

    [Fact]
    public void Drift_is_gone_only_where_its_stack_was_compared_again()
    {
        var full = SampleDrift.Full with { Errors = [] };
        var gone = full.Drift!.Differences.First(difference => difference.Kind is DifferenceKind.NotEqual && full.Drift.Stacks.Any(stack => stack.Name == difference.Resource.Stack && stack.Problem is null && stack.Account == difference.Resource.Account && stack.Region == difference.Resource.Region));
        var less = full.Drift with { Differences = full.Drift.Differences.Remove(gone), NotCompared = [] };
        Assert.Equal([gone.Id], Compare(full, full with { Drift = less }).Changes!.Drift.Gone.Select(difference => difference.Id), StringComparer.Ordinal);
        Assert.Equal("new", Compare(full with { Drift = less }, full).Drift!.Differences.Single(difference => difference.Id == gone.Id).Baseline);

        Assert.Equal("what is live was not compared with what is deployed", Reason(less with { Against = "synthesized" }));
        Assert.Equal($"the stack {gone.Resource.Stack} was not compared", Reason(less with { Stacks = [], Listed = [] }));
        Assert.Equal($"the stack {gone.Resource.Stack} was not compared: denied", Reason(less with { Stacks = [.. less.Stacks.Select(stack => stack with { Problem = "denied" })] }));
        Assert.StartsWith("it was not compared of every", Reason(less with { NotCompared = [new(gone.Resource.Type, null, "denied", 1)] }), StringComparison.Ordinal);
        Assert.Equal("This result compared no stacks, so that nobody knows which drift is gone.", Compare(full, full with { Drift = null }).Changes!.Drift.Problem);

        string Reason(DriftReport report) => Compare(full, full with { Drift = report }).Changes!.Drift.NotLookedAt.Single(one => one.Id == gone.Id).Reason;
    }

    [Fact]
    public void The_drift_of_a_stack_that_was_deleted_is_gone()
    {
        var full = SampleDrift.Full with { Errors = [] };
        var drifted = full.Drift!.Differences.First(difference => difference.Kind is DifferenceKind.NotEqual);
        var others = full.Drift with { Differences = full.Drift.Differences.Remove(drifted), Stacks = [.. full.Drift.Stacks.Where(stack => stack.Name != drifted.Resource.Stack)] };
        Assert.Equal([drifted.Id], Gone(others));

        // Of a region that was not listed, nobody knows.
        Assert.Empty(Gone(others with { Listed = [.. full.Drift.Listed.Where(target => !target.EndsWith(drifted.Resource.Region!, StringComparison.Ordinal))] }));

        IEnumerable<string> Gone(DriftReport report) => Compare(full, full with { Drift = report }).Changes!.Drift.Gone.Select(difference => difference.Id);
    }

    [Theory]
    [InlineData("console")]
    [InlineData("html")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("markdown")]
    public void Every_format_says_of_a_comparison_that_was_saved_what_it_says_of_the_comparison(string format)
    {
        var compared = Compare(SampleDrift.Full, Without(First) with { Policies = Whole.Policies[1..], Drift = SampleDrift.Report with { Differences = SampleDrift.Report.Differences[2..] } });
        using var saved = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Approval.Write("json", compared)));
        var text = Approval.Write(format, compared, new() { Verbose = true });
        Assert.Equal(text, Approval.Write(format, Auditor.Reporting.Json.ResultFile.Read(saved, "changes.json"), new() { Verbose = true }));
        Assert.Contains(format is "sarif" ? First.Id : First.Policy, text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_console_tells_changes_like_a_change_log()
    {
        var second = Whole.Findings.First(finding => finding.Id != First.Id && finding.Resource.Template is not null && finding is { Waiver: null, Outcome: Outcome.NonCompliant });
        var text = Approval.Write("console", Compare(Without(second), Without(First)), new());
        Assert.Contains("Findings  1 new, ", text, StringComparison.Ordinal);
        Assert.Contains($"  + {Auditor.Reporting.Words.Of(second.Severity).PadRight(10)}{second.Policy}  {second.Resource.Name}", text, StringComparison.Ordinal);
        Assert.Contains($"  - {Auditor.Reporting.Words.Of(First.Severity).PadRight(10)}{First.Policy}  {First.Resource.Name}", text, StringComparison.Ordinal);
    }

    private static AuditResult Without(Finding gone) => Whole with { Findings = [.. Whole.Findings.Where(finding => finding.Id != gone.Id)] };

    private static AuditResult Compare(AuditResult earlier, AuditResult later) => ResultComparison.Compare(earlier, later, "earlier.json");
}
