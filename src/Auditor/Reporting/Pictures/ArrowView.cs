using System.Text;

namespace Auditor.Reporting.Pictures;

/// <summary>An arrow as it is drawn.</summary>
/// <param name="Kind">The class of its look.</param>
/// <param name="IsCertain">Whether what proves it holds for certain.</param>
/// <param name="Line">The line.</param>
/// <param name="Head">The head.</param>
/// <param name="Text">What it says and what proves it.</param>
internal sealed record ArrowView(string Kind, bool IsCertain, string Line, string Head, string Text)
{
    private const double Radius = 6;

    public static ArrowView Of(ArrowRoute route, IReadOnlyList<Lane> lanes, ArrowRouter router)
    {
        var end = lanes[route.ToLane].Top + route.To.Down;
        var points = new List<(double X, double Y)> { (route.From.Middle, lanes[route.FromLane].Top + route.From.Down + route.From.Height) };
        foreach (var (channel, start, stop) in route.Runs)
        {
            var y = PictureDrawing.TrackTop(lanes, router, channel, route.From);
            points.Add((start, y));
            points.Add((stop, y));
        }

        points.Add((route.In, end - 5));
        return new(
            route.Arrow.Kind.ToString().ToLowerInvariant(),
            route.Arrow.IsCertain,
            Round(points),
            $"M{PictureDrawing.Number(route.In - 4)} {PictureDrawing.Number(end - 7)}L{PictureDrawing.Number(route.In + 4)} {PictureDrawing.Number(end - 7)}L{PictureDrawing.Number(route.In)} {PictureDrawing.Number(end - 0.5)}Z",
            $"{route.From.Node.Label} → {route.To.Node.Label}: {route.Arrow.ProvedBy}");
    }

    // Straight lines with round corners.
    private static string Round(List<(double X, double Y)> points)
    {
        var corners = new List<(double X, double Y)>();
        foreach (var point in points)
        {
            if (corners.Count == 0 || Math.Abs(corners[^1].X - point.X) + Math.Abs(corners[^1].Y - point.Y) > 0.1)
            {
                corners.Add(point);
            }
        }

        var line = new StringBuilder("M").Append(At(corners[0]));
        for (var i = 1; i < corners.Count - 1; i++)
        {
            var (before, corner, after) = (corners[i - 1], corners[i], corners[i + 1]);
            line.Append('L').Append(At(Towards(corner, before))).Append('Q').Append(At(corner)).Append(' ').Append(At(Towards(corner, after)));
        }

        return line.Append('L').Append(At(corners[^1])).ToString();
    }

    private static (double X, double Y) Towards((double X, double Y) corner, (double X, double Y) other)
    {
        var length = Math.Abs(other.X - corner.X) + Math.Abs(other.Y - corner.Y);
        var share = Math.Min(Radius, length / 2) / length;
        return (corner.X + ((other.X - corner.X) * share), corner.Y + ((other.Y - corner.Y) * share));
    }

    private static string At((double X, double Y) point) => $"{PictureDrawing.Number(point.X)} {PictureDrawing.Number(point.Y)}";
}
