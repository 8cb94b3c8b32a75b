using System.Globalization;
using System.Text.Json.Nodes;
using Auditor.Accounts.Reading;
using Auditor.Drift;
using CsCheck;
using Policies.Model;

namespace Auditor.Tests.Drift.Comparing;

/// <summary>One change of each kind at each place of a real resource of each type of the reference stack.</summary>
public sealed class MutationTests
{
    // Documents are told by what they mean, which has tests of its own.
    private static readonly string[] Documents = ["PolicyDocument", "AssumeRolePolicyDocument", "KeyPolicy", "ResourcePolicy"];

    // RDS may raise the storage by itself; attributes that are gone or came stand at defaults, or at what is not known.
    private static readonly string[] Excepted = ["/AllocatedStorage", "/LoadBalancerAttributes/", "/TargetGroupAttributes/"];

    private static readonly JsonObject Resources = Read();

    public static TheoryData<string> Types => [.. Resources.Select(resource => resource.Key)];

    [Theory]
    [MemberData(nameof(Types))]
    public void A_resource_is_the_same_as_itself(string type)
    {
        var comparison = Compared.Of(type, Properties(type), Properties(type));
        Assert.Empty(comparison.Differences);
        Assert.Empty(comparison.NotCompared);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Each_value_that_changes_is_one_difference_at_its_path(string type)
    {
        foreach (var path in Leaves(Resources[type]!, "").Where(path => path != Excepted[0]))
        {
            var changed = Copy(type);
            var (parent, step) = Parent(changed, path);
            Set(parent, step, Other(At(changed, path)!));
            var comparison = Compared.Of(type, Properties(type), (MapNode)LiveNode.Of(changed));
            Assert.Equal($"{type} NotEqual Properties{path}", $"{type} {comparison.Texts()}");
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Each_item_that_goes_is_one_difference(string type)
    {
        foreach (var path in Leaves(Resources[type]!, "", isItems: true).Where(path => path.Split('/')[^1].All(char.IsAsciiDigit) && !Array.Exists(Excepted, path.Contains)))
        {
            var changed = Copy(type);
            var (parent, step) = Parent(changed, path);
            parent.AsArray().RemoveAt(int.Parse(step, CultureInfo.InvariantCulture));
            var comparison = Compared.Of(type, Properties(type), (MapNode)LiveNode.Of(changed));
            var list = path[..path.LastIndexOf('/')];
            Assert.True(comparison.Differences is [{ Kind: DifferenceKind.Remove } one] && one.Path.StartsWith($"Properties{list}", StringComparison.Ordinal), $"{type} {path}: {comparison.Texts()}");
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Each_item_that_comes_is_one_difference_at_its_place(string type)
    {
        foreach (var path in Leaves(Resources[type]!, "", isItems: true).Where(path => path.Split('/')[^1].All(char.IsAsciiDigit) && !Array.Exists(Excepted, path.Contains)))
        {
            var changed = Copy(type);
            var (parent, step) = Parent(changed, path);
            parent.AsArray().Add(Another(At(changed, path)!));
            var comparison = Compared.Of(type, Properties(type), (MapNode)LiveNode.Of(changed));
            Assert.Equal($"{type} Add Properties{path[..path.LastIndexOf('/')]}/{parent.AsArray().Count - 1}", $"{type} {comparison.Texts()}");
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Each_property_that_goes_is_one_difference_unless_a_row_says_that_it_means_nothing(string type)
    {
        foreach (var path in Leaves(Resources[type]!, "", isItems: true).Where(path => !path.Split('/')[^1].All(char.IsAsciiDigit)))
        {
            var changed = Copy(type);
            var (parent, step) = Parent(changed, path);
            parent.AsObject().Remove(step);
            var comparison = Compared.Of(type, Properties(type), (MapNode)LiveNode.Of(changed));
            Assert.True(
                comparison.Differences.IsEmpty ? !comparison.Equivalences.IsEmpty || !comparison.NotCompared.IsEmpty : comparison.Texts() == $"Remove Properties{path}",
                $"{type} {path}: {comparison.Texts()}");
        }
    }

    [Fact]
    public void Rules_of_a_group_are_the_same_in_any_order() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[1, 6], Gen.Int[1, 4]).Select((net, port, last) => $$"""{"IpProtocol": "tcp", "FromPort": {{port}}, "ToPort": {{port + last}}, "CidrIp": "10.{{net}}.0.0/16"}""")
            .Array[0, 12].SelectMany(rules => Gen.Shuffle(rules).Select(shuffled => (rules, shuffled)))
            .Sample(pair => Compared.Of("AWS::EC2::SecurityGroup", Group(pair.rules), Group(pair.shuffled)).Differences.IsEmpty);

    private static string Group(string[] rules) => $$"""{"SecurityGroupIngress": [{{string.Join(", ", rules)}}]}""";

    private static JsonObject Read()
    {
        using var content = typeof(MutationTests).Assembly.GetManifestResourceStream("Drift/resources.json")!;
        return JsonNode.Parse(content)!.AsObject();
    }

    private static JsonObject Copy(string type) => (JsonObject)Resources[type]!.DeepClone();

    private static MapNode Properties(string type) => (MapNode)LiveNode.Of(Resources[type]);

    private static IEnumerable<string> Leaves(JsonNode node, string path, bool isItems = false)
    {
        var children = node switch
        {
            JsonObject map => map.Where(member => !Documents.Contains(member.Key, StringComparer.Ordinal)).Select(member => (Path: $"{path}/{member.Key}", member.Value)),
            JsonArray list => list.Select((item, index) => (Path: string.Create(CultureInfo.InvariantCulture, $"{path}/{index}"), Value: item)),
            _ => [],
        };
        foreach (var (at, value) in children)
        {
            if (isItems || value is JsonValue)
            {
                yield return at;
            }

            foreach (var inner in Leaves(value!, at, isItems))
            {
                yield return inner;
            }
        }
    }

    private static JsonNode? At(JsonNode root, string path)
    {
        JsonNode? node = root;
        foreach (var step in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            node = node is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)] : node![step];
        }

        return node;
    }

    private static (JsonNode Parent, string Step) Parent(JsonNode root, string path) => (At(root, path[..path.LastIndexOf('/')])!, path[(path.LastIndexOf('/') + 1)..]);

    private static void Set(JsonNode parent, string step, JsonNode value)
    {
        if (parent is JsonArray list)
        {
            list[int.Parse(step, CultureInfo.InvariantCulture)] = value;
        }
        else
        {
            parent[step] = value;
        }
    }

    private static JsonValue Other(JsonNode value) => value.GetValueKind() switch
    {
        System.Text.Json.JsonValueKind.True => JsonValue.Create(false),
        System.Text.Json.JsonValueKind.False => JsonValue.Create(true),
        System.Text.Json.JsonValueKind.Number => JsonValue.Create(value.GetValue<decimal>() + 1),
        _ => JsonValue.Create(int.TryParse(value.GetValue<string>(), CultureInfo.InvariantCulture, out var number) ? string.Create(CultureInfo.InvariantCulture, $"{number + 1}") : $"other-{value.GetValue<string>()}"),
    };

    // The same but for all of its values.
    private static JsonNode Another(JsonNode item) => item switch
    {
        JsonObject map => new JsonObject(map.Select(member => KeyValuePair.Create(member.Key, (JsonNode?)Another(member.Value!)))),
        JsonArray list => new JsonArray([.. list.Select(one => Another(one!))]),
        _ => Other(item),
    };
}
