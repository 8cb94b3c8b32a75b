using System.Text.Json;
using Policies.Model;

namespace Auditor.Configuration.Shapes;

/// <summary>
/// What a value of <c>policies.json</c> may be. The one description reads it, says what is wrong with it, and gives its JSON Schema, so that these cannot differ.
/// </summary>
/// <remarks>Values are objects and shapes are not generic: every generic type over another assembly's structs is compiled anew whenever the program starts.</remarks>
internal abstract class Shape
{
    /// <summary>Reads a value.</summary>
    /// <param name="node">The value.</param>
    /// <param name="name">What it is called in messages, such as <c>"enabled"</c>.</param>
    /// <param name="reading">What is being read; receives every problem.</param>
    /// <returns>The value, or null where nothing of it can be used.</returns>
    public abstract object? Read(Node node, string name, Reading reading);

    /// <summary>Writes the keywords of its JSON Schema into the object that was begun.</summary>
    public abstract void Describe(Utf8JsonWriter schema, PolicyDirectory policies);
}
