using Auditor.Pictures;

namespace Auditor.Reporting.Pictures;

/// <summary>Finds the ways of arrows between boxes, so that none crosses a box and those of one box share what they can.</summary>
internal sealed class ArrowRouter
{
    private const double Spread = 6;
    private const int MostTracks = 10;

    private readonly IReadOnlyList<Lane> _lanes;
    private readonly Dictionary<(int Lane, LaneBox From, double Gap), double> _shared = [];
    private readonly Dictionary<int, List<double>> _used = [];
    private readonly Dictionary<(int Channel, LaneBox From), int> _tracks = [];
    private readonly Dictionary<LaneBox, double> _gutters = [];
    private readonly int[] _counts;

    public ArrowRouter(IReadOnlyList<Lane> lanes, IReadOnlyList<PictureArrow> arrows)
    {
        _lanes = lanes;
        _counts = new int[lanes.Count + 1];
        var boxes = new Dictionary<string, (LaneBox Box, int Lane)>(StringComparer.Ordinal);
        for (var i = 0; i < lanes.Count; i++)
        {
            foreach (var box in lanes[i].Boxes.Concat(lanes[i].Inner))
            {
                boxes[box.Node.Id] = (box, i);
            }
        }

        foreach (var arrow in arrows)
        {
            if (boxes.TryGetValue(arrow.From, out var from) && boxes.TryGetValue(arrow.To, out var to))
            {
                Routes.Add(new(arrow, from.Box, from.Lane, to.Box, to.Lane));
            }
        }

        foreach (var into in Routes.GroupBy(route => route.To))
        {
            var sorted = into.OrderBy(route => route.From.Middle).ToList();
            for (var i = 0; i < sorted.Count; i++)
            {
                sorted[i].In = into.Key.Left + (into.Key.Width * (i + 1) / (sorted.Count + 1));
            }
        }

        Routes.ForEach(Route);
        AssignTracks();
    }

    public List<ArrowRoute> Routes { get; } = [];

    /// <summary>How many tracks the channel below a row has; that above the first is -1.</summary>
    public int Tracks(int channel) => _counts[channel + 1];

    /// <summary>The track on which the arrows of a box run along a channel.</summary>
    public int Track(int channel, LaneBox from) => _tracks.GetValueOrDefault((channel, from));

    private void Route(ArrowRoute route)
    {
        var (channel, goal, at) = (route.FromLane, route.ToLane - 1, route.From.Middle);
        while (channel != goal)
        {
            var lane = goal > channel ? channel + 1 : channel;
            var gap = IsAround(route, lane) ? Gutter(route.From) : Gap(lane, route.From, at, route.In);
            route.Runs.Add((channel, at, gap));
            at = gap;
            channel += goal > channel ? 1 : -1;
        }

        route.Runs.Add((channel, at, route.In));
    }

    // What begins and ends outside of VPCs goes around them.
    private bool IsAround(ArrowRoute route, int lane) => route is { From.Node.Vpc: null, To.Node.Vpc: null } && _lanes[lane].Boxes.Exists(box => box.Node.Vpc is not null);

    private double Gutter(LaneBox from)
    {
        if (!_gutters.TryGetValue(from, out var place))
        {
            _gutters.Add(from, place = PictureLayout.VpcLeft - 10 - (Spread * (_gutters.Count % 4)));
        }

        return place;
    }

    // The gap of a row that is least out of the way, and in it a place of its own.
    private double Gap(int lane, LaneBox from, double at, double target)
    {
        var (best, cost, low, high) = (at, double.MaxValue, 0.0, 0.0);
        var left = _lanes[lane].Boxes.Exists(box => box.Node.Vpc is not null) ? PictureLayout.VpcLeft + 4 : 5.0;
        foreach (var box in _lanes[lane].Boxes.OrderBy(box => box.Left).Select(box => (box.Left, Right: box.Left + box.Width)).Append((Left: PictureLayout.Width - 18, Right: PictureLayout.Width)))
        {
            var (start, end) = (left + 7, box.Left - 7);
            if (end >= start)
            {
                // Straight on where that is no longer, so that there are few bends.
                foreach (var place in (ReadOnlySpan<double>)[Math.Clamp(at, start, end), Math.Clamp(target, start, end)])
                {
                    var way = Math.Abs(place - at) + Math.Abs(place - target);
                    (best, cost, low, high) = way < cost - 0.5 ? (place, way, start, end) : (best, cost, low, high);
                }
            }

            left = Math.Max(left, box.Right);
        }

        if (_shared.TryGetValue((lane, from, low), out var known))
        {
            return known;
        }

        if (!_used.TryGetValue(lane, out var used))
        {
            _used.Add(lane, used = []);
        }

        var free = best;
        for (var step = 1; step <= 12 && used.Exists(other => Math.Abs(other - free) < Spread - 0.5); step++)
        {
            free = Math.Clamp(best + ((step % 2 == 0 ? -1 : 1) * Spread * ((step + 1) / 2)), low, high);
        }

        used.Add(free);
        _shared.Add((lane, from, low), free);
        return free;
    }

    // The runs of a box along a channel are one; those that overlap get tracks of their own.
    private void AssignTracks()
    {
        foreach (var channel in Routes.SelectMany(route => route.Runs.Select(run => (route.From, run.Channel, Low: Math.Min(run.Start, run.End), High: Math.Max(run.Start, run.End))))
            .GroupBy(run => run.Channel))
        {
            var ends = new List<double>();
            var spans = channel.GroupBy(run => run.From).Select(runs => (From: runs.Key, Low: runs.Min(run => run.Low), High: runs.Max(run => run.High))).Where(span => span.High - span.Low > 1);
            foreach (var (from, low, high) in spans.OrderBy(span => span.Low).ThenBy(span => span.High))
            {
                var track = ends.FindIndex(end => end + 8 < low);
                if (track < 0)
                {
                    track = ends.Count;
                    ends.Add(0);
                }

                ends[track] = high;
                _tracks[(channel.Key, from)] = track % MostTracks;
            }

            _counts[channel.Key + 1] = Math.Min(ends.Count, MostTracks);
        }
    }
}
