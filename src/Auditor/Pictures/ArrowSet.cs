using System.Collections.Immutable;

namespace Auditor.Pictures;

/// <summary>The arrows of a picture while it is made: one from one box to another, and no more than can be followed.</summary>
internal sealed class ArrowSet
{
    private const int Most = 60;

    private readonly Dictionary<(PictureDraft From, PictureDraft To), List<(ArrowKind Kind, string ProvedBy, bool IsCertain)>> _arrows = [];

    /// <summary>How many are left out.</summary>
    public int More => Math.Max(0, _arrows.Count - Most);

    public void Add(PictureDraft from, PictureDraft to, ArrowKind kind, string provedBy, bool isCertain)
    {
        if (from == to)
        {
            return;
        }

        if (!_arrows.TryGetValue((from, to), out var proofs))
        {
            _arrows.Add((from, to), proofs = []);
        }

        // One proof of a kind is enough; one that holds for certain is the better one.
        var known = proofs.FindIndex(proof => proof.Kind == kind);
        if (known < 0)
        {
            proofs.Add((kind, provedBy, isCertain));
        }
        else if (isCertain && !proofs[known].IsCertain)
        {
            proofs[known] = (kind, provedBy, isCertain);
        }
    }

    /// <summary>The arrows in the order in which they were found, once their boxes have ids.</summary>
    public ImmutableArray<PictureArrow> Finish() =>
    [
        .. _arrows.Take(Most).Select(arrow => new PictureArrow(
            arrow.Key.From.Id,
            arrow.Key.To.Id,
            arrow.Value.Min(proof => proof.Kind),
            string.Join("; ", arrow.Value.OrderBy(proof => proof.Kind).Select(proof => proof.ProvedBy)),
            arrow.Value.Exists(proof => proof.IsCertain))),
    ];
}
