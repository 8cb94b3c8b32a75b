using Policies.Model;
using Policies.Resources;

namespace Policies.Ec2;

/// <summary>Asserts that a VPC with private subnets has a gateway endpoint for S3 on their route tables.</summary>
public sealed class S3Endpoint : Policy<Vpc>
{
    /// <inheritdoc/>
    public override PolicyMetadata Metadata { get; } = new()
    {
        Id = "ec2-s3-endpoint",
        Title = "A VPC with private subnets has a gateway endpoint for S3 on their route tables",
        Rationale = "By the endpoint, traffic to S3 stays off the internet and costs nothing; without it all of it goes through the NAT gateway.",
        Remediation = "Add a VPCEndpoint of type Gateway for S3 with the RouteTableIds of the private subnets.",
        Severity = Severity.Low,
    };

    private const string Expected = "a gateway endpoint for S3";

    private static readonly Question<RouteTable> HasEndpoint = new(table => table.Endpoints.Any(
        endpoint => endpoint.EndpointType.Is("Gateway") & endpoint.ServiceName.Test(name => name.EndsWith(".s3", StringComparison.Ordinal), "the S3 service"),
        whenNone: table.Resource.Answer(Outcome.NonCompliant, "VPCEndpoint", Expected, "none on the route table")));

    /// <inheritdoc/>
    protected override Verdict Applies(Vpc vpc) => vpc.Subnets.Where(subnet => subnet.IsPrivate).Exist(
        vpc.Resource.Answer(Outcome.NonCompliant, "Subnets", "private subnets", "none"));

    /// <inheritdoc/>
    protected override Verdict Evaluate(Vpc vpc) => vpc.Subnets.Where(subnet => subnet.IsPrivate).All(
        subnet => subnet.RouteTables.All(
            HasEndpoint.Of,
            whenNone: subnet.Resource.Answer(Outcome.NonCompliant, "VPCEndpoint", Expected, "none on the main route table")),
        whenNone: Verdict.NotApplicable);
}
