using System.Text.Json;

namespace Auditor.Reporting.Json;

/// <summary>An object that the schema defines once and refers to by name.</summary>
internal interface IJsonShape
{
    /// <summary>The definition's name.</summary>
    string Name { get; }

    /// <summary>The shapes that this one refers to.</summary>
    IReadOnlyList<IJsonShape> References { get; }

    /// <summary>Writes the schema's keywords that describe the object.</summary>
    void WriteSchema(Utf8JsonWriter writer);
}
