using System.Xml.Linq;
using FakeAws.Requests;
using FakeAws.Seeding;
using FakeAws.Stacks;

namespace FakeAws.Gaps;

/// <summary>Monitoring and performance insights of database instances.</summary>
internal sealed class RdsPatch(SeededStacks stacks) : XmlPatch
{
    /// <summary>The members of the answer that moto leaves out, and the template's names for them.</summary>
    private static readonly (string Member, string Property)[] Dropped =
    [
        ("MonitoringInterval", "MonitoringInterval"),
        ("MonitoringRoleArn", "MonitoringRoleArn"),
        ("PerformanceInsightsEnabled", "EnablePerformanceInsights"),
        ("PerformanceInsightsKMSKeyId", "PerformanceInsightsKMSKeyId"),
        ("PerformanceInsightsRetentionPeriod", "PerformanceInsightsRetentionPeriod"),
        ("MaxAllocatedStorage", "MaxAllocatedStorage"),
        ("Iops", "Iops"),
        ("StorageThroughput", "StorageThroughput"),
    ];

    public override bool Concerns(AwsRequest request) => request.Call == "rds:DescribeDBInstances";

    protected override void Patch(AwsRequest request, XElement root)
    {
        foreach (var instance in All(root, "DBInstance"))
        {
            var seeded = stacks.Resources(request, "AWS::RDS::DBInstance").FirstOrDefault(seeded => seeded.PhysicalId == Text(instance, "DBInstanceIdentifier"));
            foreach (var (member, property) in Dropped)
            {
                AddIfAbsent(instance, member, seeded?.Properties.Text(property));
            }

            // RDS says so of every instance; moto says nothing.
            AddIfAbsent(instance, "MonitoringInterval", "0");
            AddIfAbsent(instance, "PerformanceInsightsEnabled", "false");
        }
    }
}
