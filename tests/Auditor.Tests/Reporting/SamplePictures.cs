using System.Collections.Immutable;
using Auditor.Pictures;

namespace Auditor.Tests.Reporting;

/// <summary>A picture of production with every kind of box, tier and arrow.</summary>
internal static class SamplePictures
{
    public static ImmutableArray<Picture> All { get; } =
    [
        new()
        {
            Title = "production",
            Environment = "production",
            Sources = [new("cdk.out/HousingTrends-production.template.json", "HousingTrends-production", "123456789012", "us-east-1")],
            Nodes =
            [
                Node("n1", PictureKind.HostedZone, "housingtrends.com") with { Detail = "2 records" },
                Node("n2", PictureKind.WebAcl, "edge") with { Detail = "global" },
                Node("n3", PictureKind.Distribution, "Edge/Distribution", new PicturePart("AWS::CloudFront::Distribution", "Distribution830FAC52", null, 0)),
                Node("n4", PictureKind.Vpc, "Network/Vpc") with { ZoneNames = ["zone 1", "zone 2"], Detail = "10.0.0.0/16" },
                Node("n5", PictureKind.Subnet, "Public1") with { Vpc = "n4", Tier = PictureTier.Public, Zones = [0], Why = "a route to an internet gateway" },
                Node("n6", PictureKind.NatGateway, "NAT") with { Vpc = "n4", Tier = PictureTier.Public, Zones = [0] },
                Node("n7", PictureKind.LoadBalancer, "LoadBalancer", new PicturePart("AWS::ElasticLoadBalancingV2::LoadBalancer", "LoadBalancerBE9EEC3A", null, 0)) with { Vpc = "n4", Tier = PictureTier.Public, Zones = [0, 1] },
                .. Enum.GetValues<PictureKind>().Where(kind => kind is > PictureKind.LoadBalancer and < PictureKind.Database).Select(kind => Node($"p{kind}", kind, kind.ToString()) with { Vpc = "n4", Tier = PictureTier.Private, Zones = [0, 1] }),
                Node("n8", PictureKind.Subnet, "Isolated2") with { Vpc = "n4", Tier = PictureTier.Isolated, Zones = [1] },
                Node("n9", PictureKind.Database, "Database", new PicturePart("AWS::RDS::DBInstance", "DatabaseB269D8BB", null, 0)) with { Vpc = "n4", Tier = PictureTier.Isolated, Zones = [1], Condition = "HasDatabase" },
                Node("n10", PictureKind.Cache, "and 3 more caches") with { Vpc = "n4", Tier = PictureTier.Unknown, Count = 3, MoreParts = 2 },
                .. Enum.GetValues<PictureKind>().Where(kind => kind >= PictureKind.FileSystem).Select(kind => Node($"r{kind}", kind, kind.ToString()) with { Region = "us-east-1", Count = 2 }),
            ],
            Arrows =
            [
                new("n1", "n3", ArrowKind.Requests, "the record housingtrends.com names it", IsCertain: true),
                new("n2", "n3", ArrowKind.Guards, "the distribution names it", IsCertain: true),
                new("n3", "n7", ArrowKind.Requests, "it is an origin", IsCertain: false),
                new("n7", $"p{PictureKind.Service}", ArrowKind.Requests, "a listener forwards to it", IsCertain: true),
                new($"p{PictureKind.Service}", "n9", ArrowKind.Requests, "a security group lets it in", IsCertain: true),
                new($"p{PictureKind.Service}", "n7", ArrowKind.Requests, "a security group lets it in", IsCertain: true),
                new($"p{PictureKind.Service}", $"r{PictureKind.Secrets}", ArrowKind.Uses, "the task names it", IsCertain: true),
                new("n3", $"r{PictureKind.Buckets}", ArrowKind.Requests, "it is an origin", IsCertain: true),
            ],
            Others = 7,
            MoreArrows = 2,
        },
    ];

    private static PictureNode Node(string id, PictureKind kind, string label, params ImmutableArray<PicturePart> parts) => new() { Id = id, Kind = kind, Label = label, Parts = parts };
}
