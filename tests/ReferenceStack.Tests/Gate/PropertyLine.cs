using System.Globalization;
using System.Text.Json;

namespace ReferenceStack.Tests.Gate;

/// <summary>Finds the line of a property in a template, with nothing of the auditor's.</summary>
internal static class PropertyLine
{
    /// <summary>
    /// The line on which a resource's property stands; of one that is not there, the line of the nearest key or item that would contain it.
    /// <c>Properties</c> is no such key: what a resource lacks is shown at its logical id.
    /// </summary>
    public static int Of(byte[] template, string logicalId, string path)
    {
        var reader = new Utf8JsonReader(template);
        reader.Read();
        var line = 0;
        foreach (var step in (string[])["Resources", logicalId, .. path.Split('/')])
        {
            if (!Enter(ref reader, step))
                break;
            if (step is not "Properties")
                line = LineAt(template, reader.TokenStartIndex);
            if (reader.TokenType is JsonTokenType.PropertyName)
                reader.Read();
        }

        return line;
    }

    // From the start of an object to the name of its member, or from the start of a list to its item.
    private static bool Enter(ref Utf8JsonReader reader, string step)
    {
        var inList = reader.TokenType is JsonTokenType.StartArray;
        if (!inList && reader.TokenType is not JsonTokenType.StartObject)
            return false;
        for (var index = 0; reader.Read() && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray); index++)
        {
            if (inList ? index.ToString(CultureInfo.InvariantCulture) == step : reader.ValueTextEquals(step))
                return true;
            reader.Skip();
        }

        return false;
    }

    private static int LineAt(byte[] template, long offset) => template.AsSpan(0, (int)offset).Count((byte)'\n') + 1;
}
