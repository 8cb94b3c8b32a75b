using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Policies.Model;

namespace Auditor.Configuration.Shapes;

/// <summary>What a value of <c>policies.json</c> may be. The one description reads it, says what is wrong with it, and gives its JSON Schema, so that these cannot differ.</summary>
internal abstract class Shape<T>
    where T : notnull
{
    /// <summary>Reads a value, or reports every problem in it.</summary>
    /// <param name="node">The value.</param>
    /// <param name="name">What it is called in messages, such as <c>"enabled"</c>.</param>
    /// <param name="reading">What is being read.</param>
    /// <param name="value">The value that was read.</param>
    public abstract bool TryRead(Node node, string name, Reading reading, [MaybeNullWhen(false)] out T value);

    /// <summary>Writes the keywords of its JSON Schema into the object that was begun.</summary>
    public abstract void Describe(Utf8JsonWriter schema, PolicyDirectory policies);
}
