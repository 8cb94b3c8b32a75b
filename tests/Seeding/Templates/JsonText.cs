using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Seeding.Templates;

/// <summary>Values of a template as text.</summary>
internal static class JsonText
{
    extension(JsonNode node)
    {
        /// <summary>A scalar as CloudFormation writes it where text is wanted: true, 80, text without quotes.</summary>
        public string AsText() => node.GetValueKind() switch
        {
            JsonValueKind.String => node.GetValue<string>(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            JsonValueKind.Number => node.ToJsonString(),
            _ => throw new SeedException(string.Create(CultureInfo.InvariantCulture, $"{node.GetPath()} is no scalar")),
        };

        /// <summary>A policy or another document, which APIs take as text.</summary>
        public string AsDocument() => node.GetValueKind() is JsonValueKind.String ? node.GetValue<string>() : node.ToJsonString();
    }
}
