using Policies.Model;
using Policies.Resources;

namespace Policies.Rds;

/// <summary>Asserts that no subnet of a DB subnet group has a default route.</summary>
public sealed class SubnetsIsolated : Policy<DbSubnetGroup>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "rds-subnets-isolated",
        Title = "No subnet of a DB subnet group has a default route to any gateway",
        Rationale = "A database in an isolated subnet can be reached from the internet by no mistake of a security group, and cannot carry its data out.",
        Remediation = "List isolated subnets in SubnetIds, or remove the default route from their route table.",
        Severity = Severity.Critical,
    };

    private const string Expected = "no default route";

    private static readonly RouteQuestion Question = new(route => route.IsNarrow(Expected), Expected);

    /// <inheritdoc/>
    protected override Verdict Evaluate(DbSubnetGroup group) => group.SubnetIds.EveryRoute(Question);
}
