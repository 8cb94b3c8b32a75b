namespace Auditor.Reporting.Pictures;

/// <summary>A row of boxes of a drawing; arrows run between rows and through the gaps of rows.</summary>
internal sealed class Lane
{
    public List<LaneBox> Boxes { get; } = [];

    /// <summary>What stands in the boxes, for a row of subnets.</summary>
    public List<LaneBox> Inner { get; } = [];

    public double Top { get; set; }

    public double Height { get; set; }

    /// <summary>Where arrows run below it.</summary>
    public double Below { get; set; }
}
