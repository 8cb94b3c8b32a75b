using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using FakeAws.Proxy;
using FakeAws.Requests;
using FakeAws.Responses;
using FakeAws.Seeding;

namespace FakeAws.Gaps;

/// <summary>wafv2:ListResourcesForWebACL, found by asking moto for each load balancer's web ACL.</summary>
internal sealed class WebAclAnswers(Upstream upstream) : IAnswer
{
    public async ValueTask<AwsResponse?> AnswerAsync(AwsRequest request, CancellationToken cancellation)
    {
        if (request.Call != "wafv2:ListResourcesForWebACL")
        {
            return null;
        }

        var asked = request.Json();
        var resources = new JsonArray();
        if ((asked.Text("ResourceType") ?? "APPLICATION_LOAD_BALANCER") == "APPLICATION_LOAD_BALANCER")
        {
            foreach (var balancer in await BalancersAsync(request, cancellation))
            {
                if (await AclAsync(request, balancer, cancellation) == asked.Text("WebACLArn"))
                {
                    resources.Add(balancer);
                }
            }
        }

        return AwsResponse.Json(request, new JsonObject { ["ResourceArns"] = resources });
    }

    private async Task<List<string>> BalancersAsync(AwsRequest request, CancellationToken cancellation)
    {
        using var form = new FormUrlEncodedContent([new("Action", "DescribeLoadBalancers"), new("Version", "2015-12-01")]);
        var answer = await upstream.CallAsync(new CredentialScope(request.AccessKey, request.Region, "elasticloadbalancing"), HttpMethod.Post, "/", form, [], cancellation);
        return [.. XDocument.Parse(answer.Text).Descendants().Where(element => element.Name.LocalName == "LoadBalancerArn").Select(element => element.Value)];
    }

    private async Task<string?> AclAsync(AwsRequest request, string balancer, CancellationToken cancellation)
    {
        using var body = new StringContent(new JsonObject { ["ResourceArn"] = balancer }.ToJsonString(), Encoding.UTF8, "application/x-amz-json-1.1");
        var answer = await upstream.CallAsync(
            new CredentialScope(request.AccessKey, request.Region, "wafv2"),
            HttpMethod.Post,
            "/",
            body,
            [new("X-Amz-Target", "AWSWAF_20190729.GetWebACLForResource")],
            cancellation);
        return answer.Status == 200 ? JsonNode.Parse(answer.Text).Text("WebACL", "ARN") : null;
    }
}
