using Auditor.Auditing;
using Policies.Model;

namespace ReferenceStack.Tests.Gate;

/// <summary>The gate lets the reference stack through, with the settings at the root of the repository.</summary>
public sealed class ReferenceStackTests(GateAudits audits) : IClassFixture<GateAudits>
{
    private readonly AuditResult _result = audits.Reference;

    [Fact]
    public void Nothing_blocks_even_at_low_severity()
    {
        Assert.Empty(_result.Errors);
        Assert.Empty(_result.Warnings);
        Assert.DoesNotContain(_result.Findings, finding => finding.Outcome is Outcome.NonCompliant);
        Assert.Equal((0, 0), (_result.Summary.Blocking, _result.ExitCode));
    }

    [Fact]
    public void Nothing_is_waived_in_any_environment()
    {
        Assert.Empty(RootGate.Configuration.Configuration.Waivers);
        Assert.All(_result.Findings, finding => Assert.Null(finding.Waiver));
    }

    [Fact]
    public void What_stays_unknown_is_a_time_to_recover_that_AWS_publishes_no_figure_for()
    {
        Assert.All(_result.Findings, finding => Assert.Equal((Outcome.Unknown, "recovery-time-objective"), (finding.Outcome, finding.Policy)));
        Approved.Verify(
            "unknown.txt",
            _result.Findings.SelectMany(finding => finding.Evidence.Select(evidence => $"{finding.Resource.Name} {evidence.Path}")).Distinct(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("staging", "cloudfront-origin-failover", "ec2-nat-per-zone")]
    [InlineData("development", "cloudfront-origin-failover", "ec2-nat-per-zone", "ecs-tasks-redundant", "elasticache-multi-az", "rds-multi-az")]
    public void An_environment_is_spared_only_the_redundancy_that_its_objectives_do_not_ask_for(string environment, params string[] spared) =>
        Assert.Equal(spared, Judged("production").Except(Judged(environment), StringComparer.Ordinal).Order(StringComparer.Ordinal), StringComparer.Ordinal);

    [Fact]
    public void Every_resource_belongs_to_an_environment() =>
        Assert.Equal(["development", "production", "staging"], _result.Environments.Select(environment => environment.Name), StringComparer.Ordinal);

    [Fact]
    public void As_many_evaluations_as_approved_are_carried_out_in_each_environment() => Approved.Verify(
        "evaluations.txt",
        _result.Environments.Select(environment =>
        {
            var outcomes = _result.Evaluations.Where(evaluation => evaluation.Resource.Environment == environment.Name).CountBy(evaluation => evaluation.Outcome).ToDictionary();
            return $"{environment.Name}: {environment.Resources} resources, {environment.Evaluations} evaluations: "
                + string.Join(", ", outcomes.OrderBy(outcome => outcome.Key).Select(outcome => $"{outcome.Value} {outcome.Key}"));
        }));

    [Fact]
    public void The_resource_types_of_each_environment_are_those_approved() => Approved.Verify(
        "resource-types.txt",
        _result.Evaluations
            .Where(evaluation => evaluation is { Policy: "template-no-plaintext-secrets", Resource.Type: not "AWS::CloudFormation::Template" })
            .CountBy(evaluation => $"{evaluation.Resource.Environment} {evaluation.Resource.Type}")
            .Select(count => $"{count.Key} {count.Value}")
            .Order(StringComparer.Ordinal));

    private IEnumerable<string> Judged(string environment) =>
        _result.Evaluations.Where(evaluation => evaluation.Resource.Environment == environment).Select(evaluation => evaluation.Policy).Distinct(StringComparer.Ordinal);
}
