using System.Net.Mime;
using Auditor.Reporting;

namespace Auditor.Hosting.Api.Scans;

/// <summary>A format that results are downloaded in.</summary>
/// <param name="Name">Its name, as <c>--format</c> takes it.</param>
/// <param name="MediaType">What it is to a browser.</param>
/// <param name="Extension">What its file's name ends with.</param>
internal sealed record ResultFormat(string Name, string MediaType, string Extension)
{
    /// <summary>Every format that there is.</summary>
    public static IReadOnlyList<ResultFormat> All { get; } = [.. ReportFormats.All.Select(writer => Of(writer.Format))];

    private static ResultFormat Of(string name) => name switch
    {
        "html" => new(name, MediaTypeNames.Text.Html, "html"),
        "markdown" => new(name, "text/markdown", "md"),
        "csv" => new(name, MediaTypeNames.Text.Csv, "csv"),
        "junit" => new(name, MediaTypeNames.Application.Xml, "junit.xml"),
        "sarif" => new(name, "application/sarif+json", "sarif"),
        "json" => new(name, MediaTypeNames.Application.Json, "json"),
        "console" or "github" => new(name, MediaTypeNames.Text.Plain, $"{name}.txt"),
        _ => new(name, MediaTypeNames.Application.Json, $"{name}.json"),
    };
}
