using System.Text.Json.Nodes;

namespace Auditor.Accounts.Mapping;

/// <summary>Documents, such as policies, that AWS answers as text.</summary>
internal static class JsonDocuments
{
    // An opened brace as IAM encodes it, which encodes every document.
    private const string EncodedBrace = "%7B";

    /// <summary>The document of a text; the text itself where it is no document, and anything else as it is. A tree of its own.</summary>
    public static JsonNode Of(JsonNode value)
    {
        if (value is not JsonValue scalar || !scalar.TryGetValue(out string? text))
        {
            return value.DeepClone();
        }

        var decoded = text.StartsWith(EncodedBrace, StringComparison.OrdinalIgnoreCase) ? Uri.UnescapeDataString(text) : text;
        return JsonTree.OfText(decoded) ?? JsonValue.Create(text);
    }
}
