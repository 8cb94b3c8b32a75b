using Policies.Model;
using ReferenceStack.Tests.Gate;

namespace ReferenceStack.Tests.Auditing;

/// <summary>The auditor's own deployment passes the auditor, as a service and on a schedule.</summary>
[Collection(AuditorCollection.Name)]
public sealed class AuditorGateTests(AuditorAssembly served, ScheduledAssembly scheduled)
{
    [Fact]
    public void Nothing_of_the_service_blocks_even_at_low_severity() => Passes(served.Assembly);

    [Fact]
    public void Nothing_of_the_scheduled_task_blocks_even_at_low_severity() => Passes(scheduled.Assembly);

    private static void Passes(CloudAssembly assembly)
    {
        var result = RootGate.Audit(assembly.Folder);

        Assert.Empty(result.Errors);
        Assert.Empty(result.Warnings);
        Assert.Equal(["auditor"], result.Environments.Select(environment => environment.Name), StringComparer.Ordinal);
        Assert.Equal((0, 0), (result.Summary.Blocking, result.ExitCode));

        // AWS publishes no figure for the time of a restore; whatever else there is to say is known, and good.
        var unknown = Assert.Single(result.Findings);
        Assert.Equal((Outcome.Unknown, "recovery-time-objective", "HousingTrends-auditor/Database/Instance"), (unknown.Outcome, unknown.Policy, unknown.Resource.Name));
        string[] demanding = ["rds-multi-az", "ec2-nat-per-zone", .. assembly.Stack("HousingTrends-auditor").All("AWS::ECS::Service").Count > 0 ? ["ecs-tasks-redundant"] : Array.Empty<string>()];
        Assert.All(demanding, policy => Assert.Contains(result.Evaluations, evaluation => evaluation.Policy == policy && evaluation.Outcome is Outcome.Compliant));
    }
}
