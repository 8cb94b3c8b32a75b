namespace Auditor.Drift.Facts;

/// <summary>The facts of all types that accounts are read for, generated from CloudFormation's resource schemas and embedded.</summary>
internal static class DriftFacts
{
    private const string Name = "Drift/facts.tsv";

    private static readonly Lazy<Dictionary<string, Lazy<TypeFacts>>> Table = new(Read);

    /// <summary>The types that the table has, in no order.</summary>
    public static IEnumerable<string> Types => Table.Value.Keys;

    /// <summary>The facts of a type, or null where there is no schema of it.</summary>
    public static TypeFacts? Find(string type) => Table.Value.GetValueOrDefault(type)?.Value;

    private static Dictionary<string, Lazy<TypeFacts>> Read()
    {
        using var reader = new StreamReader(typeof(DriftFacts).Assembly.GetManifestResourceStream(Name)!);
        return Index(reader.ReadToEnd());
    }

    // Only the lines of a type that is asked for are looked at.
    private static Dictionary<string, Lazy<TypeFacts>> Index(string text)
    {
        var types = new Dictionary<string, Lazy<TypeFacts>>(StringComparer.Ordinal);
        var at = text.IndexOf("\nAWS::", StringComparison.Ordinal);
        while (at >= 0)
        {
            var name = at + 1;
            var rows = text.IndexOf('\n', name) + 1;
            var next = text.IndexOf("\nAWS::", rows - 1, StringComparison.Ordinal);
            var lines = text.AsMemory(rows..(next < 0 ? text.Length : next));
            types.Add(text[name..(rows - 1)], new(() => TypeFactsReader.Read(lines.Span)));
            at = next;
        }

        return types;
    }
}
