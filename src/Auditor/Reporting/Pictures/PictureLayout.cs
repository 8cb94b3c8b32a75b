using Auditor.Pictures;

namespace Auditor.Reporting.Pictures;

/// <summary>
/// Lays a picture out: the edge on top, then each VPC with a column for each zone and a band for each tier, then what belongs to regions.
/// What stands in one zone is in its subnet; what stands in several is in a frame across them.
/// </summary>
internal sealed class PictureLayout
{
    /// <summary>The width of every drawing.</summary>
    public const double Width = 1000;

    /// <summary>Where VPCs begin; on their left there is room for arrows that go around them.</summary>
    public const double VpcLeft = 46;

    private const double Margin = 12;
    private const double ColumnsLeft = 146;
    private const double ColumnsRight = 968;
    private const double ColumnGap = 32;
    private const double BoxGap = 26;

    private readonly Picture _picture;
    private readonly List<LaneFrame> _open = [];

    public PictureLayout(Picture picture)
    {
        _picture = picture;
        AddEdge();
        var inside = picture.Nodes.Where(node => node.Vpc is not null).ToLookup(node => node.Vpc!, StringComparer.Ordinal);
        foreach (var vpc in picture.Nodes.Where(node => node.Kind is PictureKind.Vpc))
        {
            AddVpc(vpc, [.. inside[vpc.Id]]);
        }

        foreach (var region in picture.Nodes.Where(node => node is { Vpc: null, Kind: > PictureKind.Subnet }).GroupBy(node => node.Region, StringComparer.Ordinal))
        {
            Open(new("region", Margin, Width - (2 * Margin)) { Title = region.Key is null ? "Regional services" : $"Regional services, {region.Key}", Above = 34, Below = 12 });
            AddRows([.. region], Margin + 16, Width - Margin - 16, 148, 178);
            Close();
        }
    }

    public List<Lane> Lanes { get; } = [];

    public List<LaneFrame> Frames { get; } = [];

    // Zones, then distributions: the way of a request. A web ACL stands in the row above what it guards.
    private void AddEdge()
    {
        var edge = _picture.Nodes.Where(node => node.Kind < PictureKind.Vpc).ToList();
        var guarding = _picture.Arrows.Where(arrow => arrow.Kind is ArrowKind.Guards && edge.Exists(node => node.Id == arrow.To)).Select(arrow => arrow.From).ToHashSet(StringComparer.Ordinal);
        IEnumerable<PictureNode>[] rows =
        [
            edge.Where(node => node.Kind is PictureKind.HostedZone || (node.Kind is PictureKind.WebAcl && guarding.Contains(node.Id))),
            edge.Where(node => node.Kind is PictureKind.Distribution or PictureKind.Api || (node.Kind is PictureKind.WebAcl && !guarding.Contains(node.Id))).OrderByDescending(node => node.Kind),
        ];
        if (edge.Count > 0)
        {
            Open(new("edge", Margin, Width - (2 * Margin)) { Title = "Edge", Above = 12, Below = 12 });
            foreach (var row in rows)
            {
                AddRows([.. row], ColumnsLeft, ColumnsRight, 180, 236);
            }

            Close();
        }
    }

    private void AddVpc(PictureNode vpc, List<PictureNode> inside)
    {
        var box = new LaneBox(vpc, VpcLeft, Width - Margin - VpcLeft);
        Open(new("vpc", box.Left, box.Width) { Box = box, Above = 44, Below = 12 });
        var columns = Columns(vpc);
        var tiers = inside.Where(node => node.Tier is not null).GroupBy(node => node.Tier!.Value).OrderBy(tier => tier.Key).ToList();
        if (tiers.Count > 0)
        {
            Open(new("zones", VpcLeft, box.Width) { Columns = vpc.ZoneNames.IsEmpty ? [] : columns, Above = vpc.ZoneNames.IsEmpty ? 0 : 26, Below = 6 });
            tiers.ForEach(tier => AddTier(tier.Key, [.. tier], columns));
            Close();
        }

        var rest = inside.Where(node => node.Tier is null).ToList();
        if (rest.Count > 0)
        {
            Open(new("rest", VpcLeft, box.Width) { Above = 8, Below = 0 });
            AddRows(rest, VpcLeft + 16, Width - Margin - 16, 148, 178);
            Close();
        }

        if (inside.Count == 0)
        {
            Lanes.Add(new Lane { Height = 0 });
        }

        Close();
    }

    private static List<(string Name, double Left, double Width)> Columns(PictureNode vpc)
    {
        var count = Math.Max(1, vpc.ZoneNames.Length);
        var width = (ColumnsRight - ColumnsLeft - (ColumnGap * (count - 1))) / count;
        return [.. Enumerable.Range(0, count).Select(zone => (zone < vpc.ZoneNames.Length ? vpc.ZoneNames[zone] : "", ColumnsLeft + (zone * (width + ColumnGap)), width))];
    }

    private void AddTier(PictureTier tier, List<PictureNode> nodes, List<(string Name, double Left, double Width)> columns)
    {
        Open(new($"tier is-{tier.ToString().ToLowerInvariant()}", VpcLeft + 10, Width - Margin - VpcLeft - 20) { Title = PictureWords.Of(tier), Above = 12, Below = 12 });
        var subnets = nodes.Where(node => node.Kind is PictureKind.Subnet).ToList();
        var columnsWithSubnets = subnets.SelectMany(node => node.Zones).ToHashSet();
        var inner = nodes.Where(node => node.Kind is not PictureKind.Subnet && node.Zones is [var zone] && columnsWithSubnets.Contains(zone)).ToList();
        AddSubnets(subnets, inner, columns);
        foreach (var span in nodes.Where(node => node.Kind is not PictureKind.Subnet).Except(inner)
            .GroupBy(node => node.Zones.IsEmpty ? (First: 0, Last: columns.Count - 1) : (First: node.Zones.Min(), Last: node.Zones.Max()))
            .OrderBy(span => span.Key.First - span.Key.Last))
        {
            var (first, last) = (columns[Math.Min(span.Key.First, columns.Count - 1)], columns[Math.Min(span.Key.Last, columns.Count - 1)]);
            Open(new("span", first.Left, last.Left + last.Width - first.Left) { Above = 12, Below = 12 });
            foreach (var row in span.GroupBy(node => RankOf(node.Kind)).OrderBy(row => row.Key))
            {
                AddRows([.. row], first.Left + 14, last.Left + last.Width - 14, 150, 262);
            }

            Close();
        }

        Close();
    }

    private void AddSubnets(List<PictureNode> subnets, List<PictureNode> inner, List<(string Name, double Left, double Width)> columns)
    {
        var rows = subnets.GroupBy(node => node.Zones.FirstOrDefault()).SelectMany(zone => zone.Select((node, row) => (node, row, Zone: Math.Min(zone.Key, columns.Count - 1)))).GroupBy(one => one.row).OrderBy(row => row.Key);
        foreach (var row in rows)
        {
            var lane = new Lane { Height = 44 };
            foreach (var (node, _, zone) in row)
            {
                lane.Boxes.Add(new(node, columns[zone].Left, columns[zone].Width));
            }

            if (row.Key == 0)
            {
                foreach (var zone in inner.GroupBy(node => Math.Min(node.Zones[0], columns.Count - 1)))
                {
                    AddInner(lane, [.. zone], columns[zone.Key]);
                }
            }

            lane.Boxes.ForEach(box => box.Height = lane.Height);
            Lanes.Add(lane);
        }
    }

    private static void AddInner(Lane lane, List<PictureNode> nodes, (string Name, double Left, double Width) column)
    {
        const double Height = 50;
        var inARow = Math.Clamp((int)((column.Width - 10) / 160), 1, 2);
        var width = Math.Min(230, (column.Width - 20 - (12 * (inARow - 1))) / inARow);
        for (var i = 0; i < nodes.Count; i++)
        {
            lane.Inner.Add(new(nodes[i], column.Left + 10 + (i % inARow * (width + 12)), width) { Height = Height, Down = 44 + (i / inARow * (Height + 12)) });
        }

        lane.Height = Math.Max(lane.Height, 44 + (((nodes.Count + inARow - 1) / inARow) * (Height + 12)));
    }

    private void AddRows(List<PictureNode> nodes, double left, double right, double least, double most)
    {
        var inARow = Math.Max(1, (int)((right - left + BoxGap) / (least + BoxGap)));
        var rows = (nodes.Count + inARow - 1) / inARow;

        // Rows of one list are about as long, and have boxes of one width.
        var count = rows == 0 ? 1 : (nodes.Count + rows - 1) / rows;
        foreach (var row in nodes.Chunk(count))
        {
            var width = Math.Min(most, (right - left - (BoxGap * (count - 1))) / count);
            var lane = new Lane { Height = row.Any(node => TextFit.Lines(node.Label, width - BoxText.Indent - 8, BoxText.LabelSize).Count > 1) ? 64 : 50 };
            var start = left + ((right - left - (row.Length * width) - ((row.Length - 1) * BoxGap)) / 2);
            for (var i = 0; i < row.Length; i++)
            {
                lane.Boxes.Add(new(row[i], start + (i * (width + BoxGap)), width) { Height = lane.Height });
            }

            Lanes.Add(lane);
        }
    }

    private static int RankOf(PictureKind kind) => kind switch
    {
        PictureKind.NatGateway or PictureKind.LoadBalancer => 0,
        < PictureKind.Database => 1,
        _ => 2,
    };

    private void Open(LaneFrame frame)
    {
        frame.First = Lanes.Count;
        Frames.Add(frame);
        _open.Add(frame);
    }

    private void Close()
    {
        _open[^1].Last = Lanes.Count - 1;
        _open.RemoveAt(_open.Count - 1);
    }
}
