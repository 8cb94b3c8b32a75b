using System.Text;
using System.Text.Json;

namespace Auditor.Reporting.Json;

/// <summary>A member of a JSON object: how it is written and read, and how the schema describes it.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="Description">What it means, for the schema.</param>
/// <param name="WriteValue">Writes the value.</param>
/// <param name="WriteType">Writes the schema's keywords that say what a value may be.</param>
/// <param name="ReadValue">Reads the value into what has been read so far; null for a member that follows from others.</param>
internal sealed record JsonField<T>(string Name, string Description, Action<Utf8JsonWriter, T> WriteValue, Action<Utf8JsonWriter> WriteType, Func<JsonInput, T, T>? ReadValue)
{
    private readonly byte[] _name = Encoding.UTF8.GetBytes(Name);

    /// <summary>Whether results of the same version may be without it, because it was added later.</summary>
    public bool IsLater { get; init; }

    /// <summary>What is wrong with an object that is without it.</summary>
    public string WhereMissing { get; init; } = $"\"{Name}\" is missing from the object that ends here";

    /// <summary>Whether the name that was read last is this member's.</summary>
    public bool IsNamed(JsonInput input) => input.Is(_name, Name);
}
