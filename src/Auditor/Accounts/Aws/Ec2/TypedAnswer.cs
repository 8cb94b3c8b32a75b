using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using Amazon.EC2.Model;
using Amazon.Runtime;

namespace Auditor.Accounts.Aws.Ec2;

/// <summary>Turns the SDK's typed answers into JSON by the names of their members; what an answer does not say is absent.</summary>
internal static class TypedAnswer
{
    private static readonly ConcurrentDictionary<Type, Member[]> Members = new();

    /// <summary>Where the SDK's names are not the API's. (Of a rule's <c>Ipv4Ranges</c>, which EC2 calls IpRanges, the SDK's is kept: AWS Config says so too.)</summary>
    private static readonly FrozenDictionary<(Type, string), string> Renamed = new Dictionary<(Type, string), string>
    {
        [(typeof(PrefixListId), nameof(PrefixListId.Id))] = "PrefixListId",
        [(typeof(CidrBlock), nameof(CidrBlock.Cidr))] = "CidrBlock",
        [(typeof(Ipv6CidrBlock), nameof(Ipv6CidrBlock.Value))] = "Ipv6CidrBlock",
    }.ToFrozenDictionary();

    public static JsonObject ToJson(object answer)
    {
        var members = new JsonObject();
        // The API wraps an attribute, the SDK does not.
        var wrapped = answer is DescribeVpcAttributeResponse;
        foreach (var member in Members.GetOrAdd(answer.GetType(), MembersOf))
        {
            if (member.Getter.Invoke(answer) is { } value)
                members[member.Name] = wrapped && value is bool ? new JsonObject { ["Value"] = ToNode(value) } : ToNode(value);
        }

        return members;
    }

    private static JsonNode? ToNode(object value) => value switch
    {
        string text => JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        int number => JsonValue.Create(number),
        long number => JsonValue.Create(number),
        double number => JsonValue.Create(number),
        float number => JsonValue.Create(number),
        DateTime time => JsonValue.Create(time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture)),
        ConstantClass constant => JsonValue.Create(constant.Value),
        MemoryStream blob => JsonValue.Create(Convert.ToBase64String(blob.ToArray())),
        IEnumerable<KeyValuePair<string, string>> map => new JsonObject(map.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)entry.Value))),
        IEnumerable list => new JsonArray([.. list.Cast<object>().Select(ToNode)]),
        _ => ToJson(value),
    };

    private static Member[] MembersOf(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanRead && property.DeclaringType != typeof(AmazonWebServiceResponse) && property.GetCustomAttribute<ObsoleteAttribute>() is null)
            .Select(property => new Member(Renamed.GetValueOrDefault((type, property.Name), property.Name), MethodInvoker.Create(property.GetMethod!))),
    ];

    private sealed record Member(string Name, MethodInvoker Getter);
}
