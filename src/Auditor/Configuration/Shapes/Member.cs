using System.Text.Json;
using Policies.Model;

namespace Auditor.Configuration.Shapes;

/// <summary>A key of an object with the shape of its value.</summary>
internal abstract class Member(string name, string description)
{
    public string Name { get; } = name;

    /// <summary>What it is for, in a sentence.</summary>
    public string Description { get; } = description;

    public bool IsRequired { get; init; }

    /// <summary>The value without the key, for the schema; null where there is none to name.</summary>
    public object? Default { get; init; }

    /// <summary>Reads the value; null after reporting what is wrong with it.</summary>
    public abstract object? Read(Node node, Reading reading);

    /// <summary>Writes the JSON Schema of the value.</summary>
    public abstract void Describe(Utf8JsonWriter schema, PolicyDirectory policies);
}
