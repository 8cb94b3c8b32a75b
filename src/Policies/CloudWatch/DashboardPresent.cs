using Policies.Model;
using Policies.Resources;

namespace Policies.CloudWatch;

/// <summary>Asserts that load balancers and databases are shown on a dashboard.</summary>
public sealed class DashboardPresent : Policy<LoadBalancer, DbInstance>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "cloudwatch-dashboard-present",
        Title = "Load balancers and databases are shown on a dashboard",
        Rationale = "Whoever looks into an incident should find load and latency in one place, not build the view first.",
        Remediation = "Add a dashboard with metrics of AWS/ApplicationELB or AWS/NetworkELB and of AWS/RDS to the environment.",
        Severity = Severity.Low,
    };

    private static readonly NearQuestion<Dashboard, string> AnyShows = new((dashboards, metrics) => dashboards.Any(dashboard => dashboard.Shows(metrics), whenNone: Verdict.NotApplicable));

    /// <inheritdoc/>
    protected override Verdict Applies(LoadBalancer balancer) => balancer.Kind.IsNot("gateway");

    /// <inheritdoc/>
    protected override Verdict Evaluate(LoadBalancer balancer) => balancer.Kind.Then(
        kind => IsShown(balancer.Resource, kind == "network" ? "AWS/NetworkELB" : "AWS/ApplicationELB"),
        whenAbsent: Verdict.NotApplicable,
        "a kind of load balancer");

    /// <inheritdoc/>
    protected override Verdict Evaluate(DbInstance instance) => IsShown(instance.Resource, "AWS/RDS");

    // A dashboard that is absent cannot be judged, so that the resources it should show are: any dashboard of the environment serves.
    private static Verdict IsShown(Resource resource, string metrics)
    {
        var none = resource.Answer(Outcome.NonCompliant, "Dashboard", $"a dashboard with metrics of {metrics}", "none in the environment");
        return AnyShows.Of(resource, metrics) switch
        {
            { Outcome: Outcome.NotApplicable } => none,
            { IsNonCompliant: true } others => none & others,
            var shown => shown,
        };
    }
}
