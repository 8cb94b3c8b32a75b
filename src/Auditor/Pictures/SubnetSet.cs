namespace Auditor.Pictures;

/// <summary>The subnets that something stands in, and what of them is not known.</summary>
internal sealed class SubnetSet
{
    private readonly List<(PictureDraft Subnet, bool IsCertain)> _subnets = [];
    private string? _doubt;
    private bool _isOpen;

    /// <summary>Adds a subnet.</summary>
    /// <param name="subnet">The subnet.</param>
    /// <param name="isCertain">Whether it is one of them for certain and not only under a condition that is not decided.</param>
    public void Add(PictureDraft subnet, bool isCertain)
    {
        _subnets.Add((subnet, isCertain));
        _doubt ??= isCertain ? null : "where it stands hangs on a condition";
    }

    /// <summary>Adds one that is not known.</summary>
    public void AddUnknown(string text) => (_doubt, _isOpen) = ($"not all of its subnets are known: {PictureNames.Short(text)}", true);

    /// <summary>Adds those of a group.</summary>
    public void Add(SubnetSet group, bool isCertain)
    {
        group._subnets.ForEach(one => Add(one.Subnet, isCertain && one.IsCertain));
        (_doubt, _isOpen) = (group._doubt ?? _doubt, _isOpen || group._isOpen);
    }

    /// <summary>Places a box where its subnets are.</summary>
    public void Place(PictureDraft draft)
    {
        draft.Why = _doubt;
        if (_subnets is not [var (first, _), ..])
        {
            return;
        }

        if (_subnets.Exists(one => one.Subnet.Vpc != first.Vpc))
        {
            draft.Why = "its subnets are of several VPCs";
            return;
        }

        draft.Vpc = first.Vpc;
        _subnets.ForEach(one => draft.Zones.UnionWith(one.Subnet.Zones));
        draft.Tier = Tier();
        if (draft.Tier is PictureTier.Unknown)
        {
            draft.Why ??= _subnets.Where(one => one.Subnet.Tier is PictureTier.Unknown).Select(one => $"of {one.Subnet.Label} {one.Subnet.Why}").FirstOrDefault();
        }
    }

    // What stands in several tiers is shown in the one that is the most open: it is known where the most and the least open that it may be are the same.
    private PictureTier Tier()
    {
        var isOpen = _isOpen || _subnets.Exists(one => one.Subnet.Tier is null or PictureTier.Unknown);
        var known = _subnets.Where(one => one.Subnet.Tier is not (null or PictureTier.Unknown)).Select(one => (Tier: one.Subnet.Tier!.Value, one.IsCertain)).ToList();
        var certain = known.Where(one => one.IsCertain).Select(one => one.Tier).ToList();
        var most = isOpen ? PictureTier.Public : known.Min(one => one.Tier);
        var least = certain.Count > 0 ? certain.Min() : isOpen ? PictureTier.Isolated : known.Max(one => one.Tier);
        return most == least ? most : PictureTier.Unknown;
    }
}
