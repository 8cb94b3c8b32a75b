using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Auditor.Pictures;

namespace Auditor.Reporting.Pictures;

/// <summary>A picture as the template <c>picture.scriban</c> draws it: every place and text, nothing of it markup.</summary>
internal sealed record PictureDrawing
{
    private const double TrackHeight = 7;

    /// <summary>What tells the drawing's parts from those of others on the page; letters and digits.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>What there is to be seen, in a sentence.</summary>
    public required string Description { get; init; }

    public required string Width { get; init; }

    public required string Height { get; init; }

    public required ImmutableArray<FrameView> Frames { get; init; }

    public required ImmutableArray<ArrowView> Arrows { get; init; }

    public required ImmutableArray<BoxView> Boxes { get; init; }

    /// <summary>The same in words.</summary>
    public required ImmutableArray<PictureItemView> Items { get; init; }

    /// <summary>What is not drawn, as sentences.</summary>
    public required ImmutableArray<string> Notes { get; init; }

    /// <summary>Findings about what is not drawn, or null.</summary>
    public required PictureMark? Elsewhere { get; init; }

    /// <summary>Draws a picture.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="id">What tells it from others on the page; letters and digits.</param>
    /// <param name="mark">What is to be seen on a box, or null.</param>
    /// <param name="elsewhere">What is to be said of findings about what is in no box.</param>
    /// <param name="here">The box that is what the page is about; null for none.</param>
    public static PictureDrawing Of(Picture picture, string id, Func<PictureNode, PictureMark?> mark, PictureMark? elsewhere = null, PictureNode? here = null)
    {
        var layout = new PictureLayout(picture);
        var router = new ArrowRouter(layout.Lanes, picture.Arrows);
        var height = Place(layout, router);
        var frames = layout.Frames;
        return new()
        {
            Id = id,
            Title = picture.Title,
            Description = Describe(picture),
            Width = Number(PictureLayout.Width),
            Height = Number(height),
            Frames =
            [
                .. frames.Where(frame => frame.Kind is not ("zones" or "rest" or "span")).Select(FrameView.Of),
                .. frames.SelectMany(FrameView.Columns),
                .. frames.Where(frame => frame.Kind is "span").Select(FrameView.Of),
            ],
            Arrows = [.. router.Routes.Select(route => ArrowView.Of(route, layout.Lanes, router)).OrderBy(arrow => arrow.Kind == "requests")],
            Boxes =
            [
                .. frames.Where(frame => frame.Box is not null).Select(frame => BoxView.OfFrame(frame, mark(frame.Box!.Node), frame.Box!.Node == here)),
                .. layout.Lanes.SelectMany(lane => lane.Boxes.Concat(lane.Inner).Select(box => BoxView.Of(box, lane.Top, mark(box.Node), box.Node == here))),
            ],
            Items = PictureItemView.Of(picture, mark),
            Notes = [.. LeftOut(picture)],
            Elsewhere = elsewhere,
        };
    }

    /// <summary>A length, to the tenth.</summary>
    public static string Number(double length) => length.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>Where the track of a box along a channel lies.</summary>
    public static double TrackTop(IReadOnlyList<Lane> lanes, ArrowRouter router, int channel, LaneBox from) =>
        (channel < 0 ? 2 : lanes[channel].Below) + 9 + (TrackHeight * router.Track(channel, from));

    private static double Place(PictureLayout layout, ArrowRouter router)
    {
        var top = 4 + Room(-1);
        for (var i = 0; i < layout.Lanes.Count; i++)
        {
            foreach (var frame in layout.Frames.Where(frame => frame.First == i && frame.Last >= i))
            {
                frame.Top = top;
                top += frame.Above;
            }

            layout.Lanes[i].Top = top;
            top += layout.Lanes[i].Height;
            var closing = layout.Frames.Where(frame => frame.Last == i && frame.First <= i).Reverse().ToList();

            // Arrows run between a VPC and a region, not along the edge of one; within a VPC they run where they come from.
            var isBetween = closing.Exists(frame => frame.Kind is "edge" or "vpc" or "region");
            if (!isBetween)
            {
                Run(i);
            }

            foreach (var frame in closing)
            {
                top += frame.Below;
                frame.Bottom = top;
            }

            if (isBetween)
            {
                Run(i);
            }

            top += 11;
        }

        return top;

        void Run(int channel)
        {
            layout.Lanes[channel].Below = top;
            top += Room(channel);
        }

        double Room(int channel) => router.Tracks(channel) is > 0 and var tracks ? 6 + (TrackHeight * tracks) : 0;
    }

    private static string Describe(Picture picture)
    {
        var said = new StringBuilder();
        foreach (var kind in picture.Nodes.Where(node => node.Kind <= PictureKind.FileSystem).GroupBy(node => node.Kind).OrderBy(kind => kind.Key))
        {
            said.Append(said.Length == 0 ? "" : ", ").Append(PictureWords.Count(kind.Key, kind.Sum(node => node.Count)));
        }

        return said.Length == 0 ? "What belongs to it." : said.Append('.').ToString();
    }

    private static IEnumerable<string> LeftOut(Picture picture)
    {
        if (picture.Others > 0)
        {
            yield return $"{Figures.Count(picture.Others, "resource is", "resources are")} not drawn.";
        }

        if (picture.MoreArrows > 0)
        {
            yield return $"{Figures.Count(picture.MoreArrows, "more arrow is", "more arrows are")} left out.";
        }
    }
}
