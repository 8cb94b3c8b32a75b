using System.Text.Json.Nodes;
using Auditor.Drift.Facts;

namespace Auditor.Drift.Comparing;

/// <summary>The facts of a type as its schema has them.</summary>
internal sealed class SchemaFacts : ITypeFacts
{
    private readonly TypeFacts _facts;

    private SchemaFacts(TypeFacts facts) => _facts = facts;

    /// <summary>The facts of a type, or null where there is no schema of it.</summary>
    public static SchemaFacts? Of(string type) => DriftFacts.Find(type) is { } facts ? new(facts) : null;

    public bool IsReadOnly(string path) => _facts.IsReadOnly(path);

    public bool IsWriteOnly(string path) => _facts.IsWriteOnly(path);

    public bool IsUnordered(string path) => _facts.IsUnordered(path);

    public JsonNode? Default(string path) => _facts.Default(path);

    public bool IsSpelling(string path, string given, string actual) => _facts.Spellings(path, given).Contains(actual, StringComparer.Ordinal);
}
