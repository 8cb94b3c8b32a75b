using System.Text.Json.Serialization;

namespace Auditor.Hosting.Storage;

/// <summary>How cursors are spelled.</summary>
[JsonSerializable(typeof(List<string>))]
internal sealed partial class CursorContext : JsonSerializerContext;
