using System.Collections.Immutable;
using Auditor.Auditing;
using Auditor.Pictures;
using Auditor.Reporting.Pictures;

namespace Auditor.Hosting.Pages.Pictures;

/// <summary>The pictures of an account, with what is found of their boxes.</summary>
internal sealed class AccountPictures
{
    private readonly PicturePlaces _places;
    private readonly Dictionary<PictureNode, PictureMark> _marks = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Picture, PictureMark> _elsewhere = new(ReferenceEqualityComparer.Instance);

    /// <summary>The pictures with their marks.</summary>
    /// <param name="account">The account.</param>
    /// <param name="pictures">The pictures.</param>
    /// <param name="findings">What is found of their boxes; null where it could not be read.</param>
    public AccountPictures(string account, ImmutableArray<Picture> pictures, IReadOnlyCollection<Finding>? findings)
    {
        (All, AreMarked) = (pictures, findings is not null);
        _places = new PicturePlaces(pictures);
        var marks = new PictureMarks(pictures, findings ?? [], finding => PageQuery.Path("findings", account, finding.Id));
        foreach (var picture in pictures)
        {
            if (marks.Elsewhere(picture) is { } elsewhere)
            {
                _elsewhere.Add(picture, elsewhere);
            }

            foreach (var node in picture.Nodes)
            {
                if (marks.Of(node) is { } mark)
                {
                    _marks.TryAdd(node, mark);
                }
            }
        }
    }

    public ImmutableArray<Picture> All { get; }

    /// <summary>Whether what is found of the boxes is known.</summary>
    public bool AreMarked { get; }

    /// <summary>Where a resource is, or null.</summary>
    public PicturePlace? Find(AuditedResource resource) => _places.Find(resource);

    /// <summary>A picture as it is drawn.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="id">What tells it from others on the page.</param>
    /// <param name="prefix">What every address begins with.</param>
    /// <param name="here">The box that the page is about; null for none.</param>
    public PictureDrawing Draw(Picture picture, string id, string prefix, PictureNode? here)
    {
        PictureMark? Placed(PictureMark? mark) => mark is null ? null : mark with { Link = mark.Link is { } link ? prefix + link : null };
        return PictureDrawing.Of(picture, id, node => Placed(_marks.GetValueOrDefault(node)), Placed(_elsewhere.GetValueOrDefault(picture)), here);
    }
}
