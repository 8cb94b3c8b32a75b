using Policies.Model;

namespace Policies.Resources;

/// <summary>An endpoint by which a VPC reaches a service without the internet.</summary>
public sealed record VpcEndpoint(Resource Resource) : IResourceView<VpcEndpoint>
{
    private const string S3 = ".s3";

    /// <inheritdoc/>
    public static string Type => "AWS::EC2::VPCEndpoint";

    /// <inheritdoc/>
    public static VpcEndpoint View(Resource resource) => new(resource);

    /// <summary>The kind; <c>Gateway</c> by default (CloudFormation's page of the type).</summary>
    public Value<string> EndpointType => Resource["VpcEndpointType"].Text.OrDefault("Gateway");

    /// <summary>The route tables that lead to a gateway endpoint.</summary>
    public Many<Value<string>> RouteTableIds => Resource["RouteTableIds"].Items.Select(table => table.Text);

    /// <summary>Holds if the service is S3. Of a name that is put together, such as <c>com.amazonaws.${AWS::Region}.s3</c>, its end decides.</summary>
    public Verdict IsForS3
    {
        get
        {
            const string Expected = "the S3 service";
            return Resource["ServiceName"].Text.Judge(
                name => name is Value<string>.Unknown && name.Property.Node is CompositeNode { Symbol: var symbol }
                    ? name.Property.Answer(OfEnd(symbol[(symbol.LastIndexOf('}') + 1)..]), Expected)
                    : name.Test(known => known.EndsWith(S3, StringComparison.Ordinal), Expected),
                Expected);
        }
    }

    private static Outcome OfEnd(string end) =>
        end.EndsWith(S3, StringComparison.Ordinal) ? Outcome.Compliant
        : S3.EndsWith(end, StringComparison.Ordinal) ? Outcome.Unknown
        : Outcome.NonCompliant;
}
