using System.Text.Json;
using Policies.Model;

namespace Auditor.Configuration.Shapes;

/// <summary>An object with keys that are known.</summary>
/// <param name="members">The keys.</param>
/// <param name="build">Makes a value of those members that were read; each required one was.</param>
internal sealed class ObjectShape(Member[] members, Func<MemberValues, object> build) : Shape
{
    public override object? Read(Node node, string name, Reading reading)
    {
        if (node is not MapNode map)
        {
            return reading.ReportType(node, name, "an object");
        }

        var values = new object?[members.Length];
        var given = new bool[members.Length];
        foreach (var entry in map.Entries)
        {
            var index = Find(entry.Key, reading.IgnoreCase);
            if (index < 0)
            {
                reading.Report(entry.KeyPosition, $"{name} has no key \"{entry.Key}\"{Meant(entry.Key)}");
            }
            else
            {
                given[index] = true;
                values[index] = members[index].Shape.Read(entry.Value, members[index].QuotedName, reading);
            }
        }

        return HasRequired(given, values, node, name, reading) ? build(new(members, values, reading.Locate(node.Position))) : null;
    }

    public override void Describe(Utf8JsonWriter schema, PolicyDirectory policies)
    {
        schema.WriteString("type"u8, "object"u8);
        schema.WriteStartObject("properties"u8);
        foreach (var member in members)
        {
            member.Describe(schema, policies);
        }

        schema.WriteEndObject();
        if (members.Any(member => member.IsRequired))
        {
            schema.WriteStartArray("required"u8);
            foreach (var member in members.Where(member => member.IsRequired))
            {
                schema.WriteStringValue(member.Name);
            }

            schema.WriteEndArray();
        }

        schema.WriteBoolean("additionalProperties"u8, false);
    }

    private int Find(string key, bool ignoreCase)
    {
        var comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        for (var i = 0; i < members.Length; i++)
        {
            if (string.Equals(members[i].Name, key, comparison))
            {
                return i;
            }
        }

        return -1;
    }

    private string Meant(string key) => Suggestion.For(key, members.Select(member => member.Name)) is { Length: > 0 } meant
        ? meant
        : members.Length == 0 ? "; it has none"
        : $"; it may have {string.Join(", ", members.Select(member => member.QuotedName))}";

    private bool HasRequired(bool[] given, object?[] values, Node node, string name, Reading reading)
    {
        var complete = true;
        for (var i = 0; i < members.Length; i++)
        {
            if (members[i].IsRequired && !given[i])
            {
                reading.Report(node.Position, $"{name} needs a key {members[i].QuotedName}: {members[i].Description}");
            }

            complete &= !members[i].IsRequired || values[i] is not null;
        }

        return complete;
    }
}
