using System.Collections.Immutable;
using Auditor.Auditing;
using Auditor.Reporting;
using Policies.Model;

namespace Auditor.Tests.Auditing;

public sealed class FrameworkAssessmentTests
{
    [Theory]
    [InlineData(1, 2, 3, 4, 5, 6, "NonCompliant")]
    [InlineData(0, 2, 3, 4, 5, 0, "Unknown")]
    [InlineData(0, 0, 3, 4, 5, 1, "Unknown")]
    [InlineData(0, 0, 3, 4, 5, 0, "Waived")]
    [InlineData(0, 0, 0, 4, 5, 0, "Compliant")]
    [InlineData(0, 0, 0, 0, 5, 0, "NotApplicable")]
    [InlineData(0, 0, 0, 0, 0, 0, "NotApplicable")]
    public void The_worst_that_a_policy_came_to_decides(int nonCompliant, int unknown, int waived, int compliant, int notApplicable, int failed, string outcome)
    {
        var counts = new PolicyCounts(nonCompliant, unknown, waived, compliant, notApplicable, failed);
        Assert.Equal(outcome, Words.Of(Assess(["one"], [Policy("one", counts)]).Outcome));
        Assert.Equal(outcome, Words.Of(Assess(["clean", "one"], [Policy("clean", PolicyCounts.None), Policy("one", counts)]).Outcome));
    }

    [Fact]
    public void The_evaluations_of_all_its_policies_are_counted() =>
        Assert.Equal(
            new PolicyCounts(11, 22, 33, 44, 55, 66),
            Assess(["one", "other"], [Policy("one", new(1, 2, 3, 4, 5, 6)), Policy("other", new(10, 20, 30, 40, 50, 60)), Policy("third", new(100, 100, 100, 100, 100))]).Counts);

    [Fact]
    public void A_control_without_a_policy_is_not_covered() =>
        Assert.Equal(ControlOutcome.NotCovered, Assess([], [Policy("one", new(1, 0, 0, 0, 0))], isUnread: true).Outcome);

    [Fact]
    public void A_control_whose_policies_took_no_part_is_not_selected_and_names_them()
    {
        var control = Assess(["one", "other"], []);
        Assert.Equal(ControlOutcome.NotSelected, control.Outcome);
        Assert.Equal(["one", "other"], control.NotSelected, StringComparer.Ordinal);
        Assert.Equal(["one", "other"], control.Policies, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(0, 0, 0, 9, "NotSelected")]
    [InlineData(0, 0, 2, 9, "NotSelected")]
    [InlineData(0, 0, 0, 0, "NotSelected")]
    [InlineData(0, 1, 0, 9, "Unknown")]
    [InlineData(1, 0, 0, 9, "NonCompliant")]
    public void A_control_of_which_one_policy_took_no_part_is_not_clean(int nonCompliant, int unknown, int waived, int compliant, string outcome)
    {
        var control = Assess(["one", "absent"], [Policy("one", new(nonCompliant, unknown, waived, compliant, 0))]);
        Assert.Equal(outcome, Words.Of(control.Outcome));
        Assert.Equal(["absent"], control.NotSelected, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("development")]
    [InlineData(null)]
    public void A_policy_that_took_no_part_in_one_environment_leaves_no_control_clean(string? environment)
    {
        var control = Assess(["one"], [Policy("one", new(0, 0, 0, 9, 0)) with { NotIn = [environment] }]);
        Assert.Equal(ControlOutcome.NotSelected, control.Outcome);
        Assert.Equal(["one"], control.NotSelected, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(0, 9, "Unknown")]
    [InlineData(0, 0, "Unknown")]
    [InlineData(1, 9, "NonCompliant")]
    public void What_was_not_read_leaves_a_control_unknown_and_a_violation_a_violation(int nonCompliant, int compliant, string outcome) =>
        Assert.Equal(outcome, Words.Of(Assess(["one"], [Policy("one", new(nonCompliant, 0, 0, compliant, 0))], isUnread: true).Outcome));

    [Fact]
    public void What_is_partly_supported_and_how_complete_a_list_is_are_passed_on()
    {
        var framework = new Framework("F", "2", IsComplete: true, [new("F.1", "a title")]);
        var result = new FrameworkAssessment([], _ => false).Assess(new(framework, [new(framework.Controls[0], ["one"], IsPartial: true)]));
        Assert.Equal(("F", "2", true), (result.Name, result.Version, result.IsComplete));
        Assert.Equal(("F.1", "a title", true), (result.Controls[0].Id, result.Controls[0].Title, result.Controls[0].IsPartial));
        Assert.Equal((1, 0), (result.Count(ControlOutcome.NotSelected), result.Count(ControlOutcome.Compliant)));
    }

    private static ControlResult Assess(ImmutableArray<string> supporting, ImmutableArray<PolicyDescription> policies, bool isUnread = false)
    {
        var framework = new Framework("F", "1", IsComplete: false, [new("F.1", "a title")]);
        return Assert.Single(new FrameworkAssessment(policies, _ => isUnread).Assess(new(framework, [new(framework.Controls[0], supporting, IsPartial: false)])).Controls);
    }

    private static PolicyDescription Policy(string id, PolicyCounts counts) => new(id, id, "", "", Severity.High, []) { Counts = counts };
}
