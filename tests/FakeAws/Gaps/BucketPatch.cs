using System.Text.Json.Nodes;
using System.Xml.Linq;
using FakeAws.Requests;
using FakeAws.Seeding;
using FakeAws.Stacks;

namespace FakeAws.Gaps;

/// <summary>What moto takes of a bucket's settings and does not answer: that EventBridge is told, and what is replicated beside objects.</summary>
internal sealed class BucketPatch(SeededStacks stacks) : XmlPatch
{
    private static readonly string[] OfRules = ["DeleteMarkerReplication", "SourceSelectionCriteria"];

    public override bool Concerns(AwsRequest request) => request.Call is "s3:GetBucketNotificationConfiguration" or "s3:GetBucketReplication";

    protected override void Patch(AwsRequest request, XElement root)
    {
        var seeded = stacks.Resources(request, "AWS::S3::Bucket").FirstOrDefault(bucket => bucket.PhysicalId == request.Parameter("Bucket"))?.Properties;
        if (request.Operation == "GetBucketNotificationConfiguration")
        {
            if (seeded.Text("NotificationConfiguration", "EventBridgeConfiguration", "EventBridgeEnabled") == "true")
            {
                AddIfAbsent(root, "EventBridgeConfiguration", "");
            }

            return;
        }

        foreach (var (rule, given) in All(root, "Rule").Zip(seeded.Items("ReplicationConfiguration", "Rules")).ToList())
        {
            foreach (var name in OfRules.Where(name => given[name] is not null))
            {
                Find(rule, name)?.Remove();
                rule.Add(Element(rule.Name.Namespace + name, given[name]!));
            }
        }
    }

    private static XElement Element(XName name, JsonNode value) => value is JsonObject members
        ? new(name, members.Select(member => Element(name.Namespace + member.Key, member.Value!)))
        : new(name, value.Text());
}
