using System.Collections.Immutable;
using Auditor.Pictures;

namespace Auditor.Reporting.Pictures;

/// <summary>A box in words, for who does not see the drawing.</summary>
/// <param name="Text">What it is and where it stands.</param>
/// <param name="Mark">Its findings, or null.</param>
/// <param name="Leads">Where it leads, and what proves it.</param>
/// <param name="Items">What stands in it.</param>
internal sealed record PictureItemView(string Text, PictureMark? Mark, ImmutableArray<string> Leads, ImmutableArray<PictureItemView> Items)
{
    public static ImmutableArray<PictureItemView> Of(Picture picture, Func<PictureNode, PictureMark?> mark)
    {
        var byId = picture.Nodes.DistinctBy(node => node.Id, StringComparer.Ordinal).ToDictionary(node => node.Id, StringComparer.Ordinal);
        var inside = picture.Nodes.Where(node => node.Vpc is not null).ToLookup(node => node.Vpc!, StringComparer.Ordinal);
        var leads = picture.Arrows.Where(arrow => byId.ContainsKey(arrow.To)).ToLookup(arrow => arrow.From, StringComparer.Ordinal);
        return [.. picture.Nodes.Where(node => node.Vpc is null).Select(node => Item(node, node.Kind is PictureKind.Vpc ? [.. inside[node.Id].Select(one => Item(one, [], node))] : []))];

        PictureItemView Item(PictureNode node, ImmutableArray<PictureItemView> items, PictureNode? vpc = null) =>
            new(Describe(node, vpc), mark(node), [.. leads[node.Id].Select(arrow => $"{Verb(arrow)} {byId[arrow.To].Label}{(arrow.IsCertain ? "" : ", perhaps")}: {arrow.ProvedBy}")], items);
    }

    private static string Verb(PictureArrow arrow) => arrow.Kind switch
    {
        ArrowKind.Requests => "leads to",
        ArrowKind.Uses => "uses",
        ArrowKind.Guards => "guards",
        _ => throw new ArgumentOutOfRangeException(nameof(arrow)),
    };

    private static string Describe(PictureNode node, PictureNode? vpc)
    {
        string?[] words =
        [
            node.Label,
            PictureWords.Of(node),
            node.Tier is { } tier ? PictureWords.Of(tier).ToLowerInvariant() : null,
            node.Why,
            vpc is null || node.Zones.IsEmpty ? null : $"in {string.Join(" and ", node.Zones.Where(zone => zone < vpc.ZoneNames.Length).Select(zone => vpc.ZoneNames[zone]))}",
            node.Condition is null ? null : $"only if {node.Condition}",
            node.Region is null ? null : $"in {node.Region}",
        ];
        return string.Join(", ", words.OfType<string>());
    }
}
