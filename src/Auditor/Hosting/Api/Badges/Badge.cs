using System.Globalization;
using System.Net;
using Auditor.Hosting.Storage.Postures;

namespace Auditor.Hosting.Api.Badges;

/// <summary>A small picture of where things stand, for READMEs and dashboards.</summary>
internal static class Badge
{
    private const int Padding = 7;
    private const int Height = 20;

    // Wide enough for the widest letters of the fonts that are named; textLength makes every font fill it exactly.
    private const double LetterWidth = 6.6;

    // White on each of them has a contrast of 4.5 or more.
    private const string Good = "#1a7f37";
    private const string Fair = "#8a5a00";
    private const string Poor = "#b3261e";
    private const string None = "#57606a";

    /// <summary>The picture, SVG.</summary>
    /// <param name="label">What it is of.</param>
    /// <param name="counts">The counts, or null where nothing was scanned yet.</param>
    public static string Draw(string label, PostureGroup? counts)
    {
        var (text, colour) = Of(counts);
        var (left, right) = (Width(label), Width(text));
        var (name, state) = (WebUtility.HtmlEncode(label), WebUtility.HtmlEncode(text));
        return string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{left + right}" height="{Height}" role="img" aria-label="{name}: {state}"><title>{name}: {state}</title><clipPath id="r"><rect width="{left + right}" height="{Height}" rx="3"/></clipPath><g clip-path="url(#r)"><rect width="{left}" height="{Height}" fill="#24292f"/><rect x="{left}" width="{right}" height="{Height}" fill="{colour}"/></g><g fill="#fff" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="11"><text x="{Padding}" y="14" textLength="{left - (2 * Padding)}">{name}</text><text x="{left + Padding}" y="14" textLength="{right - (2 * Padding)}">{state}</text></g></svg>

            """);
    }

    private static (string Text, string Colour) Of(PostureGroup? counts) => counts switch
    {
        null => ("not scanned", None),
        { Critical: > 0 } => (Count(counts.Critical, "critical"), Poor),
        { High: > 0 } => (Count(counts.High, "high"), Poor),
        { Open: > 0 } => (Count(counts.Open, "open"), Fair),
        _ => ("compliant", Good),
    };

    private static string Count(long count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}");

    private static int Width(string text) => (int)Math.Ceiling(text.Length * LetterWidth) + (2 * Padding);
}
