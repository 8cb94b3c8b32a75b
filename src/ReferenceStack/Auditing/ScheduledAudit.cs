using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.Events;
using Amazon.CDK.AWS.Events.Targets;
using Constructs;
using ReferenceStack.Compute;
using ReferenceStack.Networking;

namespace ReferenceStack.Auditing;

/// <summary>The auditor as it comes, scans what is due and goes: without pages, at the cost of the minutes that it runs.</summary>
internal sealed class ScheduledAudit : TracedConstruct
{
    public ScheduledAudit(Construct scope, string id, ContainerCluster cluster, AuditorTask task, ISecurityGroup group, string schedule)
        : base(scope, id)
    {
        Rule = Traced(new Rule(this, "Rule", new RuleProps { Description = "Starts the auditor", Schedule = Schedule.Expression(schedule) }));
        Rule.AddTarget(new EcsTask(new EcsTaskProps
        {
            Cluster = cluster.Cluster,
            TaskDefinition = task.Definition,
            SubnetSelection = Network.Private,
            SecurityGroups = [group],
            AssignPublicIp = false,
        }));
    }

    /// <summary>The rule that starts it.</summary>
    public Rule Rule { get; }
}
