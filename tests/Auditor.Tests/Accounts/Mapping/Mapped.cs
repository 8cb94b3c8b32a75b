using System.Text.Json.Nodes;
using Auditor.Accounts.Mapping;
using Auditor.Accounts.Reads;

namespace Auditor.Tests.Accounts.Mapping;

/// <summary>Maps documents as a reader of accounts does.</summary>
internal static class Mapped
{
    public static MappingContext Context { get; } = new() { Account = "123456789012", Region = "us-east-1" };

    /// <summary>The properties of a document of an API.</summary>
    public static JsonObject Of(string type, string document) => ResourceMapper.Map(Read(type), (JsonObject)JsonTree.OfText(document)!, Context);

    public static TypeRead Read(string type) => ReadTable.Load().Find(type) ?? throw new ArgumentException($"The table lacks {type}.", nameof(type));

    /// <summary>What stands at a path, as JSON without quotes around a text.</summary>
    public static string? At(this JsonObject properties, string path) => DocumentPath.Parse(path).Read(properties) switch
    {
        null => null,
        JsonValue value => Document.Text(value),
        var tree => tree.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }),
    };
}
