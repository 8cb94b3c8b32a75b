using System.Collections.Concurrent;
using Auditor.Reporting.Html;
using Scriban;

namespace Auditor.Hosting.Pages.Rendering;

/// <summary>The templates of pages and of the report's parts, each parsed once.</summary>
internal static class PageTemplates
{
    private static readonly ConcurrentDictionary<string, Template> Parsed = new(StringComparer.Ordinal);

    public static Template Find(string name) => Parsed.GetOrAdd(name, HtmlTemplates.Parse);
}
