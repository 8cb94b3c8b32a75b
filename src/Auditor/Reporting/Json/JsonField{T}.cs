using System.Text.Json;

namespace Auditor.Reporting.Json;

/// <summary>A member of a JSON object: how it is written, and how the schema describes it.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="Description">What it means, for the schema.</param>
/// <param name="WriteValue">Writes the value.</param>
/// <param name="WriteType">Writes the schema's keywords that say what a value may be.</param>
internal sealed record JsonField<T>(string Name, string Description, Action<Utf8JsonWriter, T> WriteValue, Action<Utf8JsonWriter> WriteType);
