using System.Xml.Linq;
using FakeAws.Requests;

namespace FakeAws.Gaps;

/// <summary>An alias lives as long as what it leads to: only moto says how long, and that it is no time at all.</summary>
internal sealed class AliasRecordPatch : XmlPatch
{
    public override bool Concerns(AwsRequest request) => request.Call == "route53:ListResourceRecordSets";

    protected override void Patch(AwsRequest request, XElement root)
    {
        foreach (var time in All(root, "AliasTarget").Select(alias => Find(alias.Parent!, "TTL")).OfType<XElement>().ToList())
        {
            time.Remove();
        }
    }
}
