using System.Text.Json;

namespace ReferenceStack.Tests.Gate;

/// <summary>One change to one resource of a template.</summary>
/// <param name="Path">What is changed, such as <c>Properties/MultiAZ</c>.</param>
internal abstract record Edit(string Path)
{
    /// <summary>Gives a property, or an item of a list, a text.</summary>
    public static Edit SetText(string path, string text) => new Set(path, JsonSerializer.Serialize(text));

    /// <summary>Gives a property, or an item of a list, a value.</summary>
    internal sealed record Set(string Path, string Json) : Edit(Path);

    /// <summary>Takes a property, or an item of a list, away.</summary>
    internal sealed record Remove(string Path) : Edit(Path);

    /// <summary>Adds an item at the end of a list.</summary>
    internal sealed record Add(string Path, string Json) : Edit(Path);
}
