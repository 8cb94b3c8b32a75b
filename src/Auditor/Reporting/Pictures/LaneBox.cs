using Auditor.Pictures;

namespace Auditor.Reporting.Pictures;

/// <summary>A box of a drawing.</summary>
internal sealed class LaneBox(PictureNode node, double left, double width)
{
    public PictureNode Node { get; } = node;

    public double Left { get; set; } = left;

    public double Width { get; } = width;

    /// <summary>The height; a row gives all of its boxes the same.</summary>
    public double Height { get; set; }

    /// <summary>How far below the row's top it begins: boxes in subnets stand below the subnet's name.</summary>
    public double Down { get; set; }

    public double Middle => Left + (Width / 2);
}
