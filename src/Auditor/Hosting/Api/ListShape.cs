using Auditor.Reporting.Json;

namespace Auditor.Hosting.Api;

/// <summary>A list as a whole.</summary>
internal static class ListShape
{
    /// <summary>The shape of a list of such rows.</summary>
    public static JsonShape<IReadOnlyList<T>> Of<T>(JsonShape<T> row, string name, string description)
        where T : class => new JsonShape<IReadOnlyList<T>>(name, description)
        .Many("items", "The rows, in the list's order.", row, rows => rows);
}
