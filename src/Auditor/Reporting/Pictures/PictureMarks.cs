using System.Collections.Immutable;
using Auditor.Auditing;
using Auditor.Pictures;
using Policies.Model;

namespace Auditor.Reporting.Pictures;

/// <summary>Puts findings on the boxes of pictures. Waived ones are accepted and not shown.</summary>
internal sealed class PictureMarks
{
    private readonly Func<Finding, string?> _link;
    private readonly Dictionary<PictureNode, List<Finding>> _byNode = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Picture, List<Finding>> _elsewhere = new(ReferenceEqualityComparer.Instance);

    /// <summary>The marks of pictures.</summary>
    /// <param name="pictures">The pictures.</param>
    /// <param name="findings">The findings.</param>
    /// <param name="link">The address of a finding.</param>
    public PictureMarks(ImmutableArray<Picture> pictures, IEnumerable<Finding> findings, Func<Finding, string?> link)
    {
        _link = link;
        var places = new PicturePlaces(pictures);
        foreach (var finding in findings.Where(finding => finding.Waiver is null))
        {
            if (places.Find(finding.Resource) is { } place)
            {
                Add(_byNode, place.Node, finding);
            }
            else if (places.PictureOf(finding.Resource) is { } picture)
            {
                Add(_elsewhere, picture, finding);
            }
        }
    }

    /// <summary>The mark of a box, or null where nothing was found.</summary>
    public PictureMark? Of(PictureNode node) => Mark(_byNode.GetValueOrDefault(node));

    /// <summary>The mark of what belongs to a picture and to no box of it.</summary>
    public PictureMark? Elsewhere(Picture picture) => Mark(_elsewhere.GetValueOrDefault(picture));

    private static void Add<TKey>(Dictionary<TKey, List<Finding>> lists, TKey key, Finding finding)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        list.Add(finding);
    }

    private PictureMark? Mark(List<Finding>? findings)
    {
        if (findings is null)
        {
            return null;
        }

        var worst = findings.OrderByDescending(finding => finding.Outcome).ThenByDescending(finding => finding.Severity).First();
        var state = worst.Outcome is Outcome.NonCompliant ? Words.Of(worst.Severity) : "unknown";
        return new(findings.Count, state, $"{Figures.Count(findings.Count, "finding")}, the worst {state}", _link(worst));
    }
}
