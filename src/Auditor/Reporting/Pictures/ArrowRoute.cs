using Auditor.Pictures;

namespace Auditor.Reporting.Pictures;

/// <summary>The way of an arrow: down from its box, along channels between rows and through gaps of rows, and down into its other box.</summary>
internal sealed class ArrowRoute(PictureArrow arrow, LaneBox from, int fromLane, LaneBox to, int toLane)
{
    public PictureArrow Arrow { get; } = arrow;

    public LaneBox From { get; } = from;

    public int FromLane { get; } = fromLane;

    public LaneBox To { get; } = to;

    public int ToLane { get; } = toLane;

    /// <summary>Where it comes in from above.</summary>
    public double In { get; set; }

    /// <summary>The runs along channels; channel <c>n</c> is below row <c>n</c>.</summary>
    public List<(int Channel, double Start, double End)> Runs { get; } = [];
}
