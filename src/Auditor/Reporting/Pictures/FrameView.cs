namespace Auditor.Reporting.Pictures;

/// <summary>A frame as it is drawn.</summary>
internal sealed record FrameView(string Kind, string Left, string Top, string Width, string Height, string? Title, string TitleLeft, string TitleTop)
{
    public static FrameView Of(LaneFrame frame) => new(
        frame.Kind,
        PictureDrawing.Number(frame.Left),
        PictureDrawing.Number(frame.Top),
        PictureDrawing.Number(frame.Width),
        PictureDrawing.Number(Math.Max(0, frame.Bottom - frame.Top)),
        frame.Title is { } title ? TextFit.Cut(title, frame.Kind.StartsWith("tier", StringComparison.Ordinal) ? 84 : frame.Width, 12.5) : null,
        PictureDrawing.Number(frame.Left + (frame.Kind is "edge" or "region" ? 36 : 14)),
        PictureDrawing.Number(frame.Top + 22));

    /// <summary>The columns of zones, each a frame of its own.</summary>
    public static IEnumerable<FrameView> Columns(LaneFrame frame) => frame.Columns.Select(column => new FrameView(
        "zone",
        PictureDrawing.Number(column.Left - 6),
        PictureDrawing.Number(frame.Top),
        PictureDrawing.Number(column.Width + 12),
        PictureDrawing.Number(Math.Max(0, frame.Bottom - frame.Top)),
        TextFit.Cut(column.Name, column.Width, 12.5),
        PictureDrawing.Number(column.Left + 4),
        PictureDrawing.Number(frame.Top + 17)));
}
