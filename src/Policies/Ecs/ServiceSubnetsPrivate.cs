using Policies.Model;
using Policies.Resources;

namespace Policies.Ecs;

/// <summary>Asserts that a service runs in subnets without a route to an internet gateway.</summary>
public sealed class ServiceSubnetsPrivate : Policy<EcsService>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "ecs-service-subnets-private",
        Title = "A service runs in subnets without a route to an internet gateway",
        Rationale = "In a private subnet a task cannot be reached from the internet, whatever its security groups and addresses are.",
        Remediation = "List private subnets in AwsvpcConfiguration.Subnets.",
        Severity = Severity.High,
    };

    private const string Expected = "no route to an internet gateway";

    private static readonly RouteQuestion Question = new(route => route.AvoidsInternetGateway(Expected), Expected);

    /// <inheritdoc/>
    protected override Verdict Applies(EcsService service) => service.VpcConfiguration.IsPresent("tasks with a network of their own");

    /// <inheritdoc/>
    protected override Verdict Evaluate(EcsService service) => service.SubnetIds.EveryRoute(Question);
}
