using System.Globalization;
using Policies.Model;

namespace Auditor.Pictures;

/// <summary>Keeps as much as one picture can show, what has findings first, and counts the rest in boxes of its own.</summary>
internal sealed class PictureLimits(Func<ResourceDefinition, bool> hasFindings)
{
    private const int MostVpcs = 4;
    private const int MostZones = 6;
    private const int MostSubnets = 2;
    private const int MostAlike = 6;

    /// <summary>The boxes that others stand in the place of.</summary>
    public Dictionary<PictureDraft, PictureDraft> Standing { get; } = [];

    /// <summary>The boxes that are shown.</summary>
    public List<PictureDraft> Apply(IReadOnlyList<PictureDraft> drafts)
    {
        var vpcs = drafts.Where(draft => draft.Kind is PictureKind.Vpc).ToList();
        var inVpc = drafts.Where(draft => draft.Vpc is not null).CountBy(draft => draft.Vpc!).ToDictionary();
        var shown = vpcs.OrderByDescending(vpc => inVpc.GetValueOrDefault(vpc)).Take(MostVpcs).ToHashSet();
        var kept = vpcs.Where(shown.Contains).ToList();
        if (vpcs.Count > shown.Count)
        {
            kept.Add(FoldVpcs([.. vpcs.Where(vpc => !shown.Contains(vpc))], drafts));
        }

        foreach (var vpc in shown)
        {
            LimitZones(vpc, drafts);
        }

        var others = drafts.Where(draft => draft.Kind is not PictureKind.Vpc && (draft.Vpc is null || shown.Contains(draft.Vpc)));
        foreach (var alike in others.GroupBy(draft => (draft.Vpc, draft.Tier, draft.Kind, Zone: draft.Kind is PictureKind.Subnet or PictureKind.NatGateway ? draft.Zones.FirstOrDefault(-1) : -1)))
        {
            kept.AddRange(Limit([.. alike], alike.Key.Kind is PictureKind.Subnet ? MostSubnets : MostAlike));
        }

        return kept;
    }

    private IEnumerable<PictureDraft> Limit(List<PictureDraft> alike, int most)
    {
        // Counts by region are few; one box that says "1 more" would say less than what it stands for.
        if (alike.Count <= most || alike[0] is { Vpc: null, Kind: > PictureKind.Subnet })
        {
            return alike;
        }

        var shown = alike.OrderByDescending(draft => draft.Own.Exists(definition => hasFindings(definition))).ThenBy(draft => draft.Label, StringComparer.Ordinal).Take(most - 1).ToHashSet();
        var first = alike[0];
        var more = new PictureDraft(first.Kind, PictureWords.More(first.Kind, alike.Count - shown.Count)) { Vpc = first.Vpc, Tier = first.Tier };
        foreach (var draft in alike.Where(draft => !shown.Contains(draft)))
        {
            Fold(draft, more);
            more.Zones.UnionWith(draft.Zones);
        }

        return alike.Where(shown.Contains).Append(more);
    }

    private PictureDraft FoldVpcs(List<PictureDraft> folded, IReadOnlyList<PictureDraft> drafts)
    {
        var more = new PictureDraft(PictureKind.Vpc, PictureWords.More(PictureKind.Vpc, folded.Count));
        folded.ForEach(vpc => Fold(vpc, more));
        foreach (var draft in drafts.Where(draft => draft.Vpc is { } vpc && Standing.GetValueOrDefault(vpc) == more))
        {
            more.Claimed.AddRange(draft.Own.Concat(draft.Claimed));
            Standing.Add(draft, more);
        }

        return more;
    }

    private void Fold(PictureDraft draft, PictureDraft into)
    {
        into.Own.AddRange(draft.Own);
        into.Claimed.AddRange(draft.Claimed);
        Standing.Add(draft, into);
    }

    // A region has no more than six zones; a template may name as many as it likes.
    private static void LimitZones(PictureDraft vpc, IReadOnlyList<PictureDraft> drafts)
    {
        if (vpc.ZoneNames.Count <= MostZones)
        {
            return;
        }

        var more = vpc.ZoneNames.Count - MostZones + 1;
        vpc.ZoneNames.RemoveRange(MostZones - 1, more);
        vpc.ZoneNames.Add(string.Create(CultureInfo.InvariantCulture, $"{more:N0} more zones"));
        foreach (var draft in drafts.Where(draft => draft.Vpc == vpc && draft.Zones.Count > 0 && draft.Zones.Max >= MostZones))
        {
            draft.Zones.RemoveWhere(zone => zone >= MostZones);
            draft.Zones.Add(MostZones - 1);
        }
    }
}
