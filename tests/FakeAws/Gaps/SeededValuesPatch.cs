using System.Xml.Linq;
using FakeAws.Requests;
using FakeAws.Seeding;
using FakeAws.Stacks;

namespace FakeAws.Gaps;

/// <summary>Values that moto cannot hold, or holds in a form of its own: rules' descriptions, groups of origins as targets, query logs, copies of backups.</summary>
internal sealed class SeededValuesPatch(SeededStacks stacks) : XmlPatch
{
    public override bool Concerns(AwsRequest request) =>
        request.Call is "ec2:DescribeSecurityGroupRules" or "route53:ListQueryLoggingConfigs" or "cloudfront:GetDistributionConfig" or "rds:DescribeDBInstances";

    protected override void Patch(AwsRequest request, XElement root)
    {
        switch (request.Operation)
        {
            case "DescribeSecurityGroupRules":
                PatchRules(request, root);
                break;
            case "ListQueryLoggingConfigs":
                PatchQueryLogs(root);
                break;
            case "GetDistributionConfig":
                PatchTarget(request, root);
                break;
            default:
                PatchCopies(request, root);
                break;
        }
    }

    private void PatchRules(AwsRequest request, XElement root)
    {
        var seeded = stacks.Resources(request, "AWS::EC2::SecurityGroupIngress").Concat(stacks.Resources(request, "AWS::EC2::SecurityGroupEgress"))
            .ToLookup(rule => rule.PhysicalId, StringComparer.Ordinal);
        foreach (var id in All(root, "securityGroupRuleId").ToList())
        {
            AddIfAbsent(id.Parent!, "description", seeded[id.Value].FirstOrDefault()?.Properties.Text("Description"));
        }
    }

    /// <summary>moto wants and keeps the log group's ARN with an ending that CloudFormation does not give.</summary>
    private static void PatchQueryLogs(XElement root)
    {
        foreach (var group in All(root, "CloudWatchLogsLogGroupArn").Where(group => group.Value.EndsWith(":*", StringComparison.Ordinal)))
        {
            group.Value = group.Value[..^2];
        }
    }

    /// <summary>A group of origins is no target to moto: its first origin was given in its place.</summary>
    private void PatchTarget(AwsRequest request, XElement root)
    {
        var seeded = stacks.GlobalResources(request, "AWS::CloudFront::Distribution").FirstOrDefault(distribution => distribution.PhysicalId == request.Parameter("Id"))?.Properties["DistributionConfig"];
        var target = seeded.Text("DefaultCacheBehavior", "TargetOriginId");
        if (target is not null && seeded.Items("Origins").All(origin => origin.Text("Id") != target)
            && All(root, "DefaultCacheBehavior").FirstOrDefault() is { } behavior
            && Find(behavior, "TargetOriginId") is { } given
            && given.Value == seeded.Items("Origins").First().Text("Id"))
        {
            given.Value = target;
        }
    }

    private void PatchCopies(AwsRequest request, XElement root)
    {
        foreach (var seeded in stacks.Resources(request, "AWS::RDS::DBInstance"))
        {
            if (seeded.Properties.Text("AutomaticBackupReplicationRegion") is { } region
                && All(root, "DBInstance").FirstOrDefault(instance => Text(instance, "DBInstanceIdentifier") == seeded.PhysicalId) is { } instance)
            {
                var ns = instance.Name.Namespace;
                AddIfAbsent(instance, "DBInstanceAutomatedBackupsReplications", new XElement(
                    ns + "DBInstanceAutomatedBackupsReplication",
                    new XElement(ns + "DBInstanceAutomatedBackupsArn", $"arn:aws:rds:{region}:{request.Account}:auto-backup:ab-{seeded.LogicalId.ToLowerInvariant()}")));
            }
        }
    }
}
