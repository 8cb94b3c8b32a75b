namespace Auditor.Pictures;

/// <summary>An arrow between two boxes; none is drawn that nothing proves.</summary>
/// <param name="From">The id of the box where it begins.</param>
/// <param name="To">The id of the box where it ends.</param>
/// <param name="Kind">What it says.</param>
/// <param name="ProvedBy">What proves it.</param>
/// <param name="IsCertain">Whether that holds for certain and not only under a condition that is not decided.</param>
internal sealed record PictureArrow(string From, string To, ArrowKind Kind, string ProvedBy, bool IsCertain);
