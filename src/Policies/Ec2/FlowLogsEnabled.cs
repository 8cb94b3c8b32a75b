using System.ComponentModel;
using Policies.Model;
using Policies.Resources;

namespace Policies.Ec2;

/// <summary>Asserts that every VPC has a flow log of all traffic, or of rejected traffic at least.</summary>
public sealed class FlowLogsEnabled([Description("Whether accepted traffic must be logged as well as rejected traffic")] bool allTraffic = false) : Policy<Vpc>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "ec2-flow-logs-enabled",
        Title = "A VPC has a flow log of all traffic, or of rejected traffic at least",
        Rationale = "Without flow logs nobody can tell afterwards who reached what, nor see a scan while it goes on.",
        Remediation = "Add an AWS::EC2::FlowLog with ResourceType VPC, the VPC as ResourceId and TrafficType ALL.",
        Severity = Severity.Medium,
    };

    /// <inheritdoc/>
    protected override Verdict Evaluate(Vpc vpc) => vpc.FlowLogs.Any(
        log => allTraffic ? log.TrafficType.Is("ALL") : log.TrafficType.IsOneOf("ALL", "REJECT"),
        whenNone: vpc.Resource.Answer(Outcome.NonCompliant, "FlowLogs", $"a flow log of {(allTraffic ? "all" : "all or rejected")} traffic", "none"));
}
