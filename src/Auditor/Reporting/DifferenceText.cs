using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Auditor.Drift;

namespace Auditor.Reporting;

/// <summary>Differences in words.</summary>
internal static class DifferenceText
{
    private const string Nothing = "absent";
    private const string StackType = "AWS::CloudFormation::Stack";

    /// <summary>What a kind goes by where policies go by their id.</summary>
    public static string Rule(DifferenceKind kind) => kind switch
    {
        DifferenceKind.NotEqual => "drift-not-equal",
        DifferenceKind.Add => "drift-add",
        DifferenceKind.Remove => "drift-remove",
        DifferenceKind.Missing => "drift-missing",
        DifferenceKind.Unmanaged => "drift-unmanaged",
        DifferenceKind.PendingChange => "drift-pending-change",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Title(Difference difference) => difference.Kind switch
    {
        DifferenceKind.NotEqual => "A property is not what the stack gave it",
        DifferenceKind.Add => "A property is there that the stack did not give",
        DifferenceKind.Remove => "A property is gone that the stack gave",
        DifferenceKind.Missing => "A resource of the stack is gone",
        DifferenceKind.Unmanaged when difference.Resource.Type == StackType => "The stack is no longer synthesized",
        DifferenceKind.Unmanaged => "No stack manages the resource",
        DifferenceKind.PendingChange => "What is synthesized is not deployed",
        _ => throw new ArgumentOutOfRangeException(nameof(difference)),
    };

    public static string Expected(Difference difference) => difference switch
    {
        { Expected: { } value } => Value(value, difference.IsSecret),
        { Path: null, Kind: DifferenceKind.Missing } => "the resource",
        { Path: null, Kind: DifferenceKind.Unmanaged, Resource.Type: StackType } => "a stack that the assembly has",
        { Path: null, Kind: DifferenceKind.Unmanaged } => "a stack that manages it",
        { Path: null, Kind: DifferenceKind.PendingChange, Actual: null } => "the resource as it is synthesized",
        _ => Nothing,
    };

    public static string Actual(Difference difference) => difference switch
    {
        { Actual: { } value } => Value(value, difference.IsSecret),
        { Path: null, Kind: DifferenceKind.Missing } => "gone",
        { Path: null, Kind: DifferenceKind.Unmanaged } => "none",
        { Path: null, Kind: DifferenceKind.PendingChange, Expected: null } => "not deployed so",
        _ => Nothing,
    };

    /// <summary>A value on one line: a text as it is, anything else as JSON; a secret as its hash, and said to be one.</summary>
    public static string Value(JsonNode value, bool isSecret)
    {
        var text = value.GetValueKind() is JsonValueKind.String && value.GetValue<string>() is { Length: > 0 } plain ? plain : Json(value);
        return isSecret ? $"a secret with the hash {text}" : text;
    }

    private static string Json(JsonNode value)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            value.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
