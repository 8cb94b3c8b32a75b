using System.Globalization;
using System.Text;
using Auditor.Pictures;
using Auditor.Tests.Templates.Graph;
using Policies.Model;

namespace Auditor.Tests.Pictures;

/// <summary>Pictures of texts, and how tests look at them.</summary>
internal static class Drawn
{
    /// <summary>A VPC with a public, a private and an isolated subnet in each of two zones that have no names.</summary>
    public static string Network { get; } = Tiers();

    /// <summary>The only picture of a template.</summary>
    public static Picture Picture(string template, params (string Name, string Value)[] given) => Assert.Single(Pictures(Graphs.Read(template, given: given).Resources));

    public static IReadOnlyList<Picture> Pictures(IEnumerable<ResourceDefinition> resources, Func<ResourceDefinition, bool>? hasFindings = null) =>
        [.. PictureMaker.Of(new ResourceGraph(resources), hasFindings ?? (_ => false))];

    public static PictureNode Node(this Picture picture, string label) => picture.Nodes.Single(node => node.Label == label);

    /// <summary>The box that a resource is, or belongs to, by its label; null for none.</summary>
    public static string? PlaceOf(this Picture picture, string logicalId) => picture.Nodes.SingleOrDefault(node => node.Parts.Any(part => part.LogicalId == logicalId))?.Label;

    /// <summary>The arrows as <c>from → to</c>.</summary>
    public static IEnumerable<string> Spell(this Picture picture)
    {
        var labels = picture.Nodes.ToDictionary(node => node.Id, node => node.Label, StringComparer.Ordinal);
        return picture.Arrows.Select(arrow => $"{labels[arrow.From]} {(arrow.Kind is ArrowKind.Guards ? "guards" : arrow.Kind is ArrowKind.Uses ? "uses" : "→")} {labels[arrow.To]}{(arrow.IsCertain ? "" : " perhaps")}").Order(StringComparer.Ordinal);
    }

    /// <summary>A resource of an account, with its properties as JSON.</summary>
    public static ResourceDefinition Live(string type, string id, ResourceOrigin origin, string properties) =>
        new ResourceDefinition(type, id, origin, default) { PhysicalId = id, Arn = id.StartsWith("arn:", StringComparison.Ordinal) ? id : null }
            .With(NodeText.Parsed(new ScalarNode(properties, ScalarKind.Text, default)));

    private static string Tiers()
    {
        var text = new StringBuilder("""
            Resources:
              Net:
                Type: AWS::EC2::VPC
                Properties: { CidrBlock: 10.0.0.0/16 }
              Gateway:
                Type: AWS::EC2::InternetGateway
              Attachment:
                Type: AWS::EC2::VPCGatewayAttachment
                Properties: { VpcId: !Ref Net, InternetGatewayId: !Ref Gateway }
              Nat:
                Type: AWS::EC2::NatGateway
                Properties: { SubnetId: !Ref Public1, AllocationId: !GetAtt Address.AllocationId }
              Address:
                Type: AWS::EC2::EIP

            """);
        foreach (var (tier, route) in new[] { ("Public", "GatewayId: !Ref Gateway"), ("Private", "NatGatewayId: !Ref Nat"), ("Isolated", "") })
        {
            for (var zone = 1; zone <= 2; zone++)
            {
                var name = $"{tier}{zone.ToString(CultureInfo.InvariantCulture)}";
                text.Append($"  {name}:\n    Type: AWS::EC2::Subnet\n    Properties: {{ VpcId: !Ref Net, AvailabilityZone: !Select [{(zone - 1).ToString(CultureInfo.InvariantCulture)}, !GetAZs ''] }}\n");
                text.Append($"  {name}Table:\n    Type: AWS::EC2::RouteTable\n    Properties: {{ VpcId: !Ref Net }}\n");
                text.Append($"  {name}Association:\n    Type: AWS::EC2::SubnetRouteTableAssociation\n    Properties: {{ SubnetId: !Ref {name}, RouteTableId: !Ref {name}Table }}\n");
                text.Append(route.Length == 0 ? "" : $"  {name}Route:\n    Type: AWS::EC2::Route\n    Properties: {{ RouteTableId: !Ref {name}Table, DestinationCidrBlock: 0.0.0.0/0, {route} }}\n");
            }
        }

        return text.Replace("\r\n", "\n").ToString();
    }
}
