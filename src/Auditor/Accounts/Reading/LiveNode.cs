using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Auditor.Accounts.Mapping;
using Policies.Model;

namespace Auditor.Accounts.Reading;

/// <summary>Turns properties that were read into the values that policies judge. A live value stands nowhere, so that none has a position.</summary>
internal static class LiveNode
{
    /// <summary>The value; what a call that failed would have told is unknown, with that call as its reason.</summary>
    public static Node Of(JsonNode? value) => value switch
    {
        null => new ScalarNode("null", ScalarKind.Null, default),
        JsonObject map when UnreadMarker.Reason(map) is { } reason => Unread(reason),
        JsonObject map => new MapNode([.. map.Select(member => new MapEntry(member.Key, default, Of(member.Value)))], default),
        JsonArray list => new ListNode([.. list.Select(Of)], default),
        _ => Scalar(value),
    };

    /// <summary>What was to be read and was not.</summary>
    /// <param name="reason">Why: <c>kms:GetKeyPolicy was denied in 123456789012/eu-west-1: …</c>.</param>
    public static UnknownNode Unread(string reason) => new(UnknownKind.Access, $"unread:{reason}", $"{Evidence.Unread}{reason}", default);

    /// <summary>An object of these members, without those that are null.</summary>
    public static MapNode Map(params IEnumerable<(string Name, Node? Value)> members) =>
        new([.. members.Where(member => member.Value is not null).Select(member => new MapEntry(member.Name, default, member.Value!))], default);

    /// <summary>A list of texts.</summary>
    public static ListNode Texts(IEnumerable<string> texts) => new([.. texts.Select(Node (text) => new ScalarNode(text, ScalarKind.Text, default))], default);

    private static ScalarNode Scalar(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.True => new("true", ScalarKind.Boolean, default),
        JsonValueKind.False => new("false", ScalarKind.Boolean, default),
        JsonValueKind.Number => new(value.ToJsonString(), ScalarKind.Number, default),
        JsonValueKind.String => new(value.GetValue<string>(), ScalarKind.Text, default),
        var other => throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"a value of kind {other}")),
    };
}
