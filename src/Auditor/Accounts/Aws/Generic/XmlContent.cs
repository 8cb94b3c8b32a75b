using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace Auditor.Accounts.Aws.Generic;

/// <summary>What one element holds, as it is read.</summary>
internal sealed class XmlContent(string name, XmlShape shape)
{
    private readonly FrozenSet<string>? _items = shape.Lists.GetValueOrDefault(name);
    private JsonArray? _list;
    private JsonObject? _members;
    private string _text = "";

    public void AddText(string text) => _text += text;

    public void Add(string child, JsonNode content)
    {
        if (_items is not null && _items.Contains(child))
            (_list ??= []).Add(content);
        else if (child == "entry" && shape.Maps.Contains(name))
            AddEntry(content);
        else if (MemberOfFlattened(child) is { } member)
            ListOf(member).Add(content);
        else if (_members is not null && _members.ContainsKey(child))
            ListOf(child).Add(content);
        else
            (_members ??= [])[child] = content;
    }

    /// <summary>An empty element is an empty list or map where the API has one of that name, else empty text.</summary>
    public JsonNode ToNode()
    {
        if (_members is not null)
            return _members;
        if (_list is not null)
            return _list;
        if (_text.AsSpan().Trim().IsEmpty)
            return _items is not null ? new JsonArray() : shape.Maps.Contains(name) ? new JsonObject() : JsonValue.Create(_text);
        return JsonValue.Create(_text);
    }

    private void AddEntry(JsonNode entry)
    {
        if (entry is JsonObject pair && pair["key"] is JsonValue key && pair.Remove("value", out var value))
            (_members ??= [])[key.GetValue<string>()] = value;
    }

    /// <summary>An element that comes again is a list, whatever the API's shape says: nothing of an answer is lost.</summary>
    private JsonArray ListOf(string member)
    {
        _members ??= [];
        if (_members[member] is JsonArray list)
            return list;
        var first = _members[member];
        _members.Remove(member);
        list = first is null ? [] : [first];
        _members[member] = list;
        return list;
    }

    private string? MemberOfFlattened(string child) =>
        shape.Flattened.Count == 0 ? null : shape.Flattened.GetValueOrDefault($"{name}/{child}") ?? shape.Flattened.GetValueOrDefault(child);
}
