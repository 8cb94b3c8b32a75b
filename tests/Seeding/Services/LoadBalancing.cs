using System.Text.Json.Nodes;
using System.Xml.Linq;
using Seeding.Templates;
using Seeding.Wire;

namespace Seeding.Services;

/// <summary>Load balancers.</summary>
internal static class LoadBalancing
{
    public static readonly IReadOnlyDictionary<string, Func<Creation, Task<Created>>> Types = new Dictionary<string, Func<Creation, Task<Created>>>(StringComparer.Ordinal)
    {
        ["AWS::ElasticLoadBalancingV2::LoadBalancer"] = LoadBalancerAsync,
        ["AWS::ElasticLoadBalancingV2::TargetGroup"] = TargetGroupAsync,
        ["AWS::ElasticLoadBalancingV2::Listener"] = ListenerAsync,
        ["AWS::ElasticLoadBalancingV2::ListenerRule"] = resource => CreateAsync(resource, "CreateRule", resource.Except("Tags"), "RuleArn"),
    };

    private static Task<XElement> CallAsync(Creation resource, string operation, JsonObject arguments) => resource.Calls.QueryAsync(AwsService.ElasticLoadBalancing, operation, arguments);

    private static async Task<Created> CreateAsync(Creation resource, string operation, JsonObject arguments, string arn)
    {
        arguments["Tags"] = resource.Tags.AsList();
        var answer = await CallAsync(resource, operation, arguments);

        return new Created(answer.Descendants(arn).First().Value);
    }

    private static async Task<Created> LoadBalancerAsync(Creation resource)
    {
        var arguments = resource.Except("LoadBalancerAttributes", "Tags");
        arguments["Name"] = resource.Name("Name", 32);
        arguments["Tags"] = resource.Tags.AsList();
        var answer = await CallAsync(resource, "CreateLoadBalancer", arguments);
        string First(string element) => answer.Descendants(element).First().Value;
        var arn = First("LoadBalancerArn");
        await SetAsync(resource, "ModifyLoadBalancerAttributes", "LoadBalancerArn", arn, "LoadBalancerAttributes");

        return new Created(arn)
            .With("LoadBalancerArn", arn)
            .With("LoadBalancerName", First("LoadBalancerName"))
            .With("LoadBalancerFullName", arn.Split(":loadbalancer/")[1])
            .With("DNSName", First("DNSName"))
            .With("CanonicalHostedZoneID", First("CanonicalHostedZoneId"));
    }

    private static async Task<Created> TargetGroupAsync(Creation resource)
    {
        var arguments = resource.Except("TargetGroupAttributes", "Targets", "Tags");
        arguments["Name"] = resource.Name("Name", 32);
        arguments["Tags"] = resource.Tags.AsList();
        var answer = await CallAsync(resource, "CreateTargetGroup", arguments);
        var arn = answer.Descendants("TargetGroupArn").First().Value;
        await SetAsync(resource, "ModifyTargetGroupAttributes", "TargetGroupArn", arn, "TargetGroupAttributes");

        return new Created(arn).With("TargetGroupArn", arn).With("TargetGroupFullName", arn.Split(':')[^1]);
    }

    /// <summary>The application names certificates that nobody issued: moto asks for them when a listener is created, but not when they are added.</summary>
    private static async Task<Created> ListenerAsync(Creation resource)
    {
        var listener = await CreateAsync(resource, "CreateListener", resource.Except("Certificates", "Tags"), "ListenerArn");
        if (resource.Copy("Certificates") is { } certificates)
        {
            await CallAsync(resource, "AddListenerCertificates", new JsonObject { ["ListenerArn"] = listener.PhysicalId, ["Certificates"] = certificates });
        }

        return listener.With("ListenerArn", listener.PhysicalId);
    }

    private static async Task SetAsync(Creation resource, string operation, string key, string arn, string property)
    {
        if (resource.Copy(property) is { } attributes)
        {
            await CallAsync(resource, operation, new JsonObject { [key] = arn, ["Attributes"] = attributes });
        }
    }
}
