using System.Text.Json.Nodes;
using Auditor.Drift.Facts;

namespace Auditor.Drift.Comparing;

/// <summary>What is known of a type's properties from its schema, as <see cref="TypeFacts"/> has it.</summary>
internal interface ITypeFacts
{
    bool IsReadOnly(string path);

    bool IsWriteOnly(string path);

    bool IsUnordered(string path);

    JsonNode? Default(string path);

    /// <summary>Whether the service may spell what was given as what is there.</summary>
    bool IsSpelling(string path, string given, string actual);
}
