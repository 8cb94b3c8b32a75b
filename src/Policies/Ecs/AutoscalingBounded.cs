using System.ComponentModel;
using Policies.Model;
using Policies.Resources;

namespace Policies.Ecs;

/// <summary>Asserts that a service scales between a stated minimum and maximum.</summary>
public sealed class AutoscalingBounded(
    [Description("The least number of tasks that the lower bound may be")] int minimumTasks = 1,
    [Description("The greatest number of tasks that the upper bound may be; 0 for no limit")] int maximumTasks = 0) : Policy<EcsService>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "ecs-autoscaling-bounded",
        Title = "A service scales between a stated minimum and maximum",
        Rationale = "Without autoscaling a service fails under load or idles at its cost; without a maximum a flood of requests becomes a bill.",
        Remediation = "Add a ScalableTarget with MinCapacity and MaxCapacity for the service, and a ScalingPolicy for the target.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Applies(EcsService service) => service.IsReplicated;

    /// <inheritdoc/>
    protected override Verdict Evaluate(EcsService service) => service.ScalableTargets.All(
        Evaluate,
        whenNone: service.Resource.Answer(Outcome.NonCompliant, "ScalableTarget", "a scalable target of the service", "none"))
        & service.ScalingPolicies.Exist(service.Resource.Answer(Outcome.NonCompliant, "ScalingPolicy", "a policy that scales the service", "none"));

    private Verdict Evaluate(ScalableTarget target) =>
        target.MinCapacity.Test(minimum => minimum >= minimumTasks, $"at least {minimumTasks}")
        & target.MinCapacity.Then(
            minimum => target.MaxCapacity.Test(
                maximum => maximum > minimum && (maximumTasks == 0 || maximum <= maximumTasks),
                $"more than {minimum}{(maximumTasks == 0 ? "" : $" and at most {maximumTasks}")}"),
            Verdict.NotApplicable,
            "a minimum");
}
