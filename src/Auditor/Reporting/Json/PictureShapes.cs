using Auditor.Pictures;

namespace Auditor.Reporting.Json;

/// <summary>The pictures of a result.</summary>
internal static class PictureShapes
{
    private static readonly string[] Kinds = [.. Enum.GetValues<PictureKind>().Select(kind => kind.ToString())];

    private static readonly string[] ArrowKinds = [.. Enum.GetValues<ArrowKind>().Select(kind => kind.ToString())];

    private static readonly string?[] Tiers = [.. Enum.GetValues<PictureTier>().Select(tier => tier.ToString()), null];

    private static readonly JsonShape<PictureSource> Source = new JsonShape<PictureSource>("pictureSource", "Where resources of a picture come from.", new(null, null, null, null))
        .OptionalText("template", "The template; null for live resources.", source => source.Template, (source, text) => source with { Template = text })
        .OptionalText("stack", "The stack.", source => source.Stack, (source, text) => source with { Stack = text })
        .OptionalText("account", "The account.", source => source.Account, (source, text) => source with { Account = text })
        .OptionalText("region", "The region.", source => source.Region, (source, text) => source with { Region = text });

    private static readonly JsonShape<PicturePart> Part = new JsonShape<PicturePart>("picturePart", "A resource that a box stands for, or a small one that belongs to it.", new("", "", null, 0))
        .Text("type", "The CloudFormation type.", part => part.Type, (part, text) => part with { Type = text })
        .Text("logicalId", "The logical id.", part => part.LogicalId, (part, text) => part with { LogicalId = text })
        .OptionalText("physicalId", "The physical id of a live resource.", part => part.PhysicalId, (part, text) => part with { PhysicalId = text })
        .Number("source", "Where it comes from, as an index among the picture's sources.", part => part.Source, (part, number) => part with { Source = number });

    private static readonly JsonShape<PictureNode> Node = new JsonShape<PictureNode>("pictureNode", "A box: a resource, or several of a kind.", new() { Id = "", Kind = PictureKind.Vpc, Label = "" })
        .Text("id", "Its id within the picture.", node => node.Id, (node, text) => node with { Id = text })
        .Word("kind", "What it stands for.", Kinds, node => node.Kind.ToString(), (node, word) => node with { Kind = Enum.Parse<PictureKind>(word!) })
        .Text("label", "What a person calls it.", node => node.Label, (node, text) => node with { Label = text })
        .OptionalText("detail", "What else there is to say of it.", node => node.Detail, (node, text) => node with { Detail = text })
        .OptionalText("vpc", "The id of the VPC that it stands in.", node => node.Vpc, (node, text) => node with { Vpc = text })
        .Word("tier", "The tier of a subnet, and of what stands in subnets. Public: a route to an internet gateway; Private: a default route to elsewhere; Isolated: none; Unknown: not told by what was read.", Tiers, node => node.Tier?.ToString(), (node, word) => node with { Tier = word is null ? null : Enum.Parse<PictureTier>(word) })
        .Numbers("zones", "The zones that it stands in, as indices among those of its VPC.", node => node.Zones, (node, numbers) => node with { Zones = numbers })
        .Texts("zoneNames", "The names of a VPC's zones.", node => node.ZoneNames, (node, texts) => node with { ZoneNames = texts })
        .Number("count", "How many resources it stands for.", node => node.Count, (node, number) => node with { Count = number })
        .OptionalText("condition", "The undecided condition under which it exists.", node => node.Condition, (node, text) => node with { Condition = text })
        .OptionalText("why", "What tells the tier of a subnet, or what keeps from telling for certain where something stands.", node => node.Why, (node, text) => node with { Why = text })
        .OptionalText("region", "The region, where the picture has several.", node => node.Region, (node, text) => node with { Region = text })
        .Many("parts", "The resources that it stands for, then those that belong to it: all that have findings, and a few others.", Part, node => node.Parts, (node, parts) => node with { Parts = parts })
        .Number("moreParts", "How many more belong to it, none with findings.", node => node.MoreParts, (node, number) => node with { MoreParts = number });

    private static readonly JsonShape<PictureArrow> Arrow = new JsonShape<PictureArrow>("pictureArrow", "What leads from one box to another.", new("", "", ArrowKind.Requests, "", IsCertain: true))
        .Text("from", "The id of the box where it begins.", arrow => arrow.From, (arrow, text) => arrow with { From = text })
        .Text("to", "The id of the box where it ends.", arrow => arrow.To, (arrow, text) => arrow with { To = text })
        .Word("kind", "Requests: they go from one to the other, or are let in from it. Uses: one names the other. Guards: a web ACL stands before the other.", ArrowKinds, arrow => arrow.Kind.ToString(), (arrow, word) => arrow with { Kind = Enum.Parse<ArrowKind>(word!) })
        .Text("provedBy", "What proves it.", arrow => arrow.ProvedBy, (arrow, text) => arrow with { ProvedBy = text })
        .Truth("certain", "Whether that holds for certain and not only under a condition that is not decided.", arrow => arrow.IsCertain, (arrow, truth) => arrow with { IsCertain = truth });

    public static JsonShape<Picture> Picture { get; } = new JsonShape<Picture>("picture", "What stands where in an environment, in stacks that refer to each other, or in an account's region.", new() { Title = "" })
        .Text("title", "What it shows.", picture => picture.Title, (picture, text) => picture with { Title = text })
        .OptionalText("environment", "The environment.", picture => picture.Environment, (picture, text) => picture with { Environment = text })
        .Many("sources", "Where its resources come from.", Source, picture => picture.Sources, (picture, parts) => picture with { Sources = parts })
        .Many("nodes", "The boxes: the edge, each VPC before what is in it, then what belongs to a region.", Node, picture => picture.Nodes, (picture, parts) => picture with { Nodes = parts })
        .Many("arrows", "What leads where, with its proof.", Arrow, picture => picture.Arrows, (picture, parts) => picture with { Arrows = parts })
        .Number("others", "How many resources belong to no box.", picture => picture.Others, (picture, number) => picture with { Others = number })
        .Number("moreArrows", "Arrows that are left out because there are too many.", picture => picture.MoreArrows, (picture, number) => picture with { MoreArrows = number });
}
