using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Auditor.Accounts.Aws.Generic;

/// <summary>A call's arguments as a form's fields: <c>Filters.member.1.Name</c>.</summary>
internal static class FormArguments
{
    public static void Write(AwsCall call, IDictionary<string, string> form)
    {
        foreach (var (name, value) in call.Arguments)
        {
            if (value is JsonArray items && call.Operation.Form.TryGetValue(name, out var pattern))
                WriteItems(pattern[..^".N".Length], items, form);
            else
                WriteValue(name, value, form);
        }
    }

    /// <summary>A scalar as it stands in a form, a path or a header.</summary>
    public static string TextOf(JsonNode value) => value.GetValueKind() is JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();

    private static void WriteValue(string name, JsonNode? value, IDictionary<string, string> form)
    {
        switch (value)
        {
            case null:
                break;
            case JsonObject members:
                foreach (var (member, inner) in members)
                    WriteValue($"{name}.{member}", inner, form);
                break;
            case JsonArray items:
                WriteItems($"{name}.member", items, form);
                break;
            default:
                form[name] = TextOf(value);
                break;
        }
    }

    private static void WriteItems(string name, JsonArray items, IDictionary<string, string> form)
    {
        for (var index = 0; index < items.Count; index++)
            WriteValue($"{name}.{(index + 1).ToString(CultureInfo.InvariantCulture)}", items[index], form);
    }
}
