namespace Auditor.Reporting.Pictures;

/// <summary>A frame around rows: a VPC, a tier, what stands across zones, a region.</summary>
internal sealed class LaneFrame(string kind, double left, double width)
{
    /// <summary>The class of its look.</summary>
    public string Kind { get; } = kind;

    public double Left { get; } = left;

    public double Width { get; } = width;

    public string? Title { get; init; }

    /// <summary>The box that the frame itself is, for a VPC.</summary>
    public LaneBox? Box { get; init; }

    /// <summary>The columns that begin at its top, with their names: zones.</summary>
    public IReadOnlyList<(string Name, double Left, double Width)> Columns { get; init; } = [];

    public double Above { get; init; }

    public double Below { get; init; }

    public int First { get; set; }

    public int Last { get; set; }

    public double Top { get; set; }

    public double Bottom { get; set; }
}
