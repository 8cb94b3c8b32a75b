using Auditor.Reporting.Json;

namespace Auditor.Hosting.Api;

/// <summary>A part of a list.</summary>
internal static class PageShape
{
    /// <summary>The shape of a part of a list of such rows.</summary>
    public static JsonShape<Storage.Page<T>> Of<T>(JsonShape<T> row, string name, string description)
        where T : class => new JsonShape<Storage.Page<T>>(name, description)
        .Many("items", "The rows, in the list's order.", row, page => page.Items)
        .OptionalText("next", "The cursor of what follows; null at the end.", page => page.Next);
}
