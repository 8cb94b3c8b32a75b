using System.Collections.Immutable;

namespace Auditor.Pictures;

/// <summary>The arrows of a picture while it is made: one of a kind from one box to another, and no more than can be followed.</summary>
internal sealed class ArrowSet
{
    private const int Most = 60;

    private readonly Dictionary<(PictureDraft From, PictureDraft To, ArrowKind Kind), (string ProvedBy, bool IsCertain)> _arrows = [];

    /// <summary>How many are left out.</summary>
    public int More => Math.Max(0, _arrows.Count - Most);

    public void Add(PictureDraft from, PictureDraft to, ArrowKind kind, string provedBy, bool isCertain)
    {
        if (from != to && (!_arrows.TryGetValue((from, to, kind), out var known) || (isCertain && !known.IsCertain)))
        {
            _arrows[(from, to, kind)] = (provedBy, isCertain);
        }
    }

    /// <summary>The arrows in the order in which they were found, once their boxes have ids.</summary>
    public ImmutableArray<PictureArrow> Finish() =>
        [.. _arrows.Take(Most).Select(arrow => new PictureArrow(arrow.Key.From.Id, arrow.Key.To.Id, arrow.Key.Kind, arrow.Value.ProvedBy, arrow.Value.IsCertain))];
}
