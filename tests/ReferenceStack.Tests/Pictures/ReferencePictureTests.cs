using Auditor.Pictures;
using Auditor.Reporting.Pictures;
using ReferenceStack.Tests.Gate;

namespace ReferenceStack.Tests.Pictures;

/// <summary>The pictures of the reference stack's environments and of the document's snippets.</summary>
public sealed class ReferencePictureTests(GateAudits audits) : IClassFixture<GateAudits>
{
    [Fact]
    public void Each_environment_has_a_picture()
    {
        Assert.Equal(["development", "production", "staging"], audits.Reference.Pictures.Select(picture => picture.Title), StringComparer.Ordinal);
        Assert.Single(audits.Snippets.Pictures);
    }

    [Fact]
    public void Production_stands_in_three_tiers_over_two_zones()
    {
        var picture = Production();
        Assert.Equal(["us-east-1a", "us-east-1b"], picture.Nodes.Single(node => node.Kind is PictureKind.Vpc).ZoneNames, StringComparer.Ordinal);
        Assert.All(Enum.GetValues<PictureTier>().Except([PictureTier.Unknown]), tier =>
            Assert.Equal([0, 1], picture.Nodes.Where(node => node.Kind is PictureKind.Subnet && node.Tier == tier).SelectMany(node => node.Zones)));
        Assert.DoesNotContain(picture.Nodes, node => node.Tier is PictureTier.Unknown);
        Assert.Equal(2, picture.Nodes.Count(node => node is { Kind: PictureKind.NatGateway, Tier: PictureTier.Public }));
        Assert.All(picture.Nodes.Where(node => node.Kind is PictureKind.Service), node => Assert.Equal((PictureTier.Private, 2), (node.Tier!.Value, node.Zones.Length)));
        Assert.All(picture.Nodes.Where(node => node.Kind is PictureKind.Database or PictureKind.Cache), node => Assert.Equal(PictureTier.Isolated, node.Tier));
    }

    [Fact]
    public void The_way_of_a_request_is_proved_from_the_name_to_the_database()
    {
        var picture = Production();
        Assert.Equal(
            [
                "Distribution → Buckets", "Distribution → Buckets", "Distribution → LoadBalancer", "HostedZone → Distribution", "HostedZone → LoadBalancer", "HostedZone → LoadBalancer",
                "LoadBalancer → Service", "LoadBalancer → Service", "LoadBalancer → Service", "Service → Cache", "Service → Cache", "Service → Database", "Service → Database",
                "Service → LoadBalancer", "Service → Secrets", "Service → Secrets", "WebAcl → Distribution", "WebAcl → LoadBalancer",
            ],
            picture.Arrows.Select(arrow => $"{KindOf(arrow.From)} → {KindOf(arrow.To)}").Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
        Assert.All(picture.Arrows, arrow => Assert.True(arrow.IsCertain && arrow.ProvedBy.Length > 0));

        PictureKind KindOf(string id) => picture.Nodes.Single(node => node.Id == id).Kind;
    }

    [Fact]
    public void Every_open_finding_is_on_a_box_or_told_to_be_elsewhere() => Assert.All([audits.Reference, audits.Snippets], result =>
    {
        var marks = new PictureMarks(result.Pictures, result.Findings, finding => $"#{finding.Id}");
        var marked = result.Pictures.Sum(picture => picture.Nodes.Sum(node => marks.Of(node)?.Count ?? 0) + (marks.Elsewhere(picture)?.Count ?? 0));
        Assert.Equal(result.Findings.Count(finding => finding.Waiver is null), marked);
    });

    private Picture Production() => audits.Reference.Pictures.Single(picture => picture.Title == "production");
}
