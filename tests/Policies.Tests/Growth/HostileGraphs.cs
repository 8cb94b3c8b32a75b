namespace Policies.Tests.Growth;

/// <summary>Templates in which many resources share one, which is as large as they are many: what is judged anew for each of them grows with the square.</summary>
internal static class HostileGraphs
{
    /// <summary>The templates by name, each of a size.</summary>
    public static IReadOnlyDictionary<string, Func<int, string>> All { get; } = new[] { HostileNetworks.All, HostileStores.All, HostileDelivery.All }
        .SelectMany(part => part)
        .ToDictionary(shape => shape.Name, shape => shape.Template, StringComparer.Ordinal);

    /// <summary>A template of these resources.</summary>
    public static string Of(params IEnumerable<string> resources) => "Resources:\n" + string.Concat(resources.Select(resource => $"  {resource}\n"));

    /// <summary>One resource for each number.</summary>
    public static IEnumerable<string> Each(int count, Func<int, string> resource) => Enumerable.Range(0, count).Select(resource);

    /// <summary>The items of a list, one for each number.</summary>
    public static string List(int count, Func<int, string> item) => "[" + string.Join(", ", Enumerable.Range(0, count).Select(item)) + "]";
}
