namespace Auditor.Reporting.Pictures;

/// <summary>The measures of the text in boxes; the style sheet has the same sizes.</summary>
internal static class BoxText
{
    public const double LabelSize = 12.5;
    public const double DetailSize = 11;

    /// <summary>Where the text begins, beside the icon.</summary>
    public const double Indent = 46;
}
