using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Amazon.EC2;
using Amazon.EC2.Model;
using Amazon.Runtime;

namespace Auditor.Accounts.Aws.Ec2;

/// <summary>An operation of EC2's client.</summary>
internal sealed class Ec2Operation
{
    private static readonly FrozenDictionary<string, Ec2Operation> All = new Dictionary<string, Ec2Operation>(StringComparer.Ordinal)
    {
        ["DescribeAddresses"] = Of<DescribeAddressesRequest>(async (client, request, cancellation) => await client.DescribeAddressesAsync(request, cancellation)),
        ["DescribeAvailabilityZones"] = Of<DescribeAvailabilityZonesRequest>(async (client, request, cancellation) => await client.DescribeAvailabilityZonesAsync(request, cancellation)),
        ["DescribeEgressOnlyInternetGateways"] = Of<DescribeEgressOnlyInternetGatewaysRequest>(async (client, request, cancellation) => await client.DescribeEgressOnlyInternetGatewaysAsync(request, cancellation)),
        ["DescribeFlowLogs"] = Of<DescribeFlowLogsRequest>(async (client, request, cancellation) => await client.DescribeFlowLogsAsync(request, cancellation)),
        ["DescribeImages"] = Of<DescribeImagesRequest>(async (client, request, cancellation) => await client.DescribeImagesAsync(request, cancellation)),
        ["DescribeInstances"] = Of<DescribeInstancesRequest>(async (client, request, cancellation) => await client.DescribeInstancesAsync(request, cancellation)),
        ["DescribeInternetGateways"] = Of<DescribeInternetGatewaysRequest>(async (client, request, cancellation) => await client.DescribeInternetGatewaysAsync(request, cancellation)),
        ["DescribeLaunchTemplateVersions"] = Of<DescribeLaunchTemplateVersionsRequest>(async (client, request, cancellation) => await client.DescribeLaunchTemplateVersionsAsync(request, cancellation)),
        ["DescribeLaunchTemplates"] = Of<DescribeLaunchTemplatesRequest>(async (client, request, cancellation) => await client.DescribeLaunchTemplatesAsync(request, cancellation)),
        ["DescribeManagedPrefixLists"] = Of<DescribeManagedPrefixListsRequest>(async (client, request, cancellation) => await client.DescribeManagedPrefixListsAsync(request, cancellation)),
        ["DescribeNatGateways"] = Of<DescribeNatGatewaysRequest>(async (client, request, cancellation) => await client.DescribeNatGatewaysAsync(request, cancellation)),
        ["DescribeNetworkAcls"] = Of<DescribeNetworkAclsRequest>(async (client, request, cancellation) => await client.DescribeNetworkAclsAsync(request, cancellation)),
        ["DescribeNetworkInterfaces"] = Of<DescribeNetworkInterfacesRequest>(async (client, request, cancellation) => await client.DescribeNetworkInterfacesAsync(request, cancellation)),
        ["DescribePrefixLists"] = Of<DescribePrefixListsRequest>(async (client, request, cancellation) => await client.DescribePrefixListsAsync(request, cancellation)),
        ["DescribeRegions"] = Of<DescribeRegionsRequest>(async (client, request, cancellation) => await client.DescribeRegionsAsync(request, cancellation)),
        ["DescribeRouteTables"] = Of<DescribeRouteTablesRequest>(async (client, request, cancellation) => await client.DescribeRouteTablesAsync(request, cancellation)),
        ["DescribeSecurityGroupRules"] = Of<DescribeSecurityGroupRulesRequest>(async (client, request, cancellation) => await client.DescribeSecurityGroupRulesAsync(request, cancellation)),
        ["DescribeSecurityGroups"] = Of<DescribeSecurityGroupsRequest>(async (client, request, cancellation) => await client.DescribeSecurityGroupsAsync(request, cancellation)),
        ["DescribeSnapshots"] = Of<DescribeSnapshotsRequest>(async (client, request, cancellation) => await client.DescribeSnapshotsAsync(request, cancellation)),
        ["DescribeSubnets"] = Of<DescribeSubnetsRequest>(async (client, request, cancellation) => await client.DescribeSubnetsAsync(request, cancellation)),
        ["DescribeTransitGateways"] = Of<DescribeTransitGatewaysRequest>(async (client, request, cancellation) => await client.DescribeTransitGatewaysAsync(request, cancellation)),
        ["DescribeTransitGatewayAttachments"] = Of<DescribeTransitGatewayAttachmentsRequest>(async (client, request, cancellation) => await client.DescribeTransitGatewayAttachmentsAsync(request, cancellation)),
        ["DescribeTransitGatewayRouteTables"] = Of<DescribeTransitGatewayRouteTablesRequest>(async (client, request, cancellation) => await client.DescribeTransitGatewayRouteTablesAsync(request, cancellation)),
        ["DescribeTransitGatewayVpcAttachments"] = Of<DescribeTransitGatewayVpcAttachmentsRequest>(async (client, request, cancellation) => await client.DescribeTransitGatewayVpcAttachmentsAsync(request, cancellation)),
        ["DescribeVolumes"] = Of<DescribeVolumesRequest>(async (client, request, cancellation) => await client.DescribeVolumesAsync(request, cancellation)),
        ["DescribeVpcAttribute"] = Of<DescribeVpcAttributeRequest>(async (client, request, cancellation) => await client.DescribeVpcAttributeAsync(request, cancellation)),
        ["DescribeVpcEndpoints"] = Of<DescribeVpcEndpointsRequest>(async (client, request, cancellation) => await client.DescribeVpcEndpointsAsync(request, cancellation)),
        ["DescribeVpcPeeringConnections"] = Of<DescribeVpcPeeringConnectionsRequest>(async (client, request, cancellation) => await client.DescribeVpcPeeringConnectionsAsync(request, cancellation)),
        ["DescribeVpcs"] = Of<DescribeVpcsRequest>(async (client, request, cancellation) => await client.DescribeVpcsAsync(request, cancellation)),
        ["DescribeVpnGateways"] = Of<DescribeVpnGatewaysRequest>(async (client, request, cancellation) => await client.DescribeVpnGatewaysAsync(request, cancellation)),
        ["DescribeVpnConnections"] = Of<DescribeVpnConnectionsRequest>(async (client, request, cancellation) => await client.DescribeVpnConnectionsAsync(request, cancellation)),
        ["GetEbsDefaultKmsKeyId"] = Of<GetEbsDefaultKmsKeyIdRequest>(async (client, request, cancellation) => await client.GetEbsDefaultKmsKeyIdAsync(request, cancellation)),
        ["GetEbsEncryptionByDefault"] = Of<GetEbsEncryptionByDefaultRequest>(async (client, request, cancellation) => await client.GetEbsEncryptionByDefaultAsync(request, cancellation)),
        ["GetManagedPrefixListEntries"] = Of<GetManagedPrefixListEntriesRequest>(async (client, request, cancellation) => await client.GetManagedPrefixListEntriesAsync(request, cancellation)),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Func<Ec2Channel, JsonObject, CancellationToken, Task<AmazonWebServiceResponse>> _send;

    private Ec2Operation(Func<Ec2Channel, JsonObject, CancellationToken, Task<AmazonWebServiceResponse>> send) => _send = send;

    /// <summary>The operations that can be called, by name.</summary>
    public static IReadOnlyCollection<string> Names => All.Keys;

    public static Ec2Operation Find(string name) => All.GetValueOrDefault(name) ?? throw new NotSupportedException($"ec2:{name} is not among the operations that are called.");

    public Task<AmazonWebServiceResponse> SendAsync(Ec2Channel client, JsonObject arguments, CancellationToken cancellation) => _send(client, arguments, cancellation);

    private static Ec2Operation Of<TRequest>(Func<Ec2Channel, TRequest, CancellationToken, Task<AmazonWebServiceResponse>> send)
        where TRequest : AmazonEC2Request, new() =>
        new((client, arguments, cancellation) => send(client, TypedArguments.To<TRequest>(arguments), cancellation));
}
