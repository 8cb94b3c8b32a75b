using System.Xml.Linq;
using FakeAws.Requests;
using FakeAws.Seeding;
using FakeAws.Stacks;

namespace FakeAws.Gaps;

/// <summary>The attributes that an application load balancer has where nobody set them: moto knows some, and one of them otherwise.</summary>
internal sealed class LoadBalancerPatch(SeededStacks stacks) : XmlPatch
{
    private static readonly (string Key, string Value)[] Unset =
    [
        ("load_balancing.cross_zone.enabled", "true"),
        ("access_logs.s3.bucket", ""),
        ("access_logs.s3.prefix", ""),
        ("client_keep_alive.seconds", "3600"),
        ("connection_logs.s3.bucket", ""),
        ("connection_logs.s3.enabled", "false"),
        ("connection_logs.s3.prefix", ""),
        ("routing.http.desync_mitigation_mode", "defensive"),
        ("routing.http.drop_invalid_header_fields.enabled", "false"),
        ("routing.http.preserve_host_header.enabled", "false"),
        ("routing.http.x_amzn_tls_version_and_cipher_suite.enabled", "false"),
        ("routing.http.xff_client_port.enabled", "false"),
        ("routing.http.xff_header_processing.mode", "append"),
        ("routing.http2.enabled", "true"),
        ("waf.fail_open.enabled", "false"),
        ("zonal_shift.config.enabled", "false"),
    ];

    public override bool Concerns(AwsRequest request) => request.Call == "elbv2:DescribeLoadBalancerAttributes";

    protected override void Patch(AwsRequest request, XElement root)
    {
        var seeded = stacks.Resources(request, "AWS::ElasticLoadBalancingV2::LoadBalancer").FirstOrDefault(balancer => balancer.PhysicalId == request.Parameter("LoadBalancerArn"));
        if (seeded is null || seeded.Properties.Text("Type") is "network" or "gateway" || All(root, "Attributes").FirstOrDefault() is not { } attributes)
        {
            return;
        }

        var given = seeded.Properties.Items("LoadBalancerAttributes").Select(attribute => attribute.Text("Key")).ToHashSet(StringComparer.Ordinal);
        var ns = attributes.Name.Namespace;
        foreach (var (key, value) in Unset.Append(("ipv6.deny_all_igw_traffic", seeded.Properties.Text("Scheme") == "internal" ? "true" : "false")))
        {
            if (attributes.Elements().FirstOrDefault(attribute => Text(attribute, "Key") == key) is not { } present)
            {
                attributes.Add(new XElement(ns + "member", new XElement(ns + "Key", key), new XElement(ns + "Value", value)));
            }
            else if (key == Unset[0].Key && !given.Contains(key) && Find(present, "Value") is { } there)
            {
                there.Value = value;
            }
        }
    }
}
