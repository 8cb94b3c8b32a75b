using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Auditor.Drift.Equivalences;

/// <summary>
/// The table of equivalences: what is written otherwise and means the same. It stands in one file per service beside this class and is part of the program;
/// a file is read when a resource of its service is first compared.
/// </summary>
internal static class EquivalenceTable
{
    private const string Prefix = "Equivalences/";
    private const string Everywhere = "any";

    private static readonly ConcurrentDictionary<string, ImmutableArray<Equivalence>> Files = new(StringComparer.Ordinal);

    /// <summary>The services that have a file, in order.</summary>
    public static ImmutableArray<string> Services { get; } =
    [
        .. typeof(EquivalenceTable).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..^".json".Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The rows of a type, those of all types last.</summary>
    public static IEnumerable<Equivalence> Of(string type) => OfService(Service(type)).Where(row => row.Types.Contains(type, StringComparer.Ordinal)).Concat(OfService(Everywhere));

    /// <summary>The rows of a file.</summary>
    public static ImmutableArray<Equivalence> OfService(string service) => Files.GetOrAdd(service, Read);

    /// <summary>The row of an id that a comparison of the type named; null where there is none.</summary>
    public static Equivalence? Find(string type, string id) => Of(type).FirstOrDefault(row => row.Id == id);

    private static string Service(string type) => type.Split("::") is [_, var service, _] ? service.ToLowerInvariant() : Everywhere;

    private static ImmutableArray<Equivalence> Read(string service)
    {
        var name = $"{Prefix}{service}.json";
        using var content = typeof(EquivalenceTable).Assembly.GetManifestResourceStream(name);
        return content is null ? [] : EquivalenceReader.Read(content, name);
    }
}
