using System.Text.Json;
using System.Text.Json.Nodes;

namespace Seeding.Templates;

/// <summary>The order of creation: every resource after those that it names.</summary>
internal static class CreationOrder
{
    public static IReadOnlyList<string> Of(JsonObject resources)
    {
        var ordered = new List<string>();
        var states = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var (id, _) in resources)
        {
            Visit(id);
        }

        return ordered;

        void Visit(string id)
        {
            if (!states.TryAdd(id, false))
            {
                _ = states[id] ? true : throw new SeedException($"{id} depends on itself");
                return;
            }

            foreach (var name in Names(resources[id]!).Where(name => resources.ContainsKey(name) && name != id))
            {
                Visit(name);
            }

            states[id] = true;
            ordered.Add(id);
        }
    }

    private static IEnumerable<string> Names(JsonNode resource) => Names(resource["DependsOn"], listed: true).Concat(Names(resource["Properties"], listed: false));

    private static IEnumerable<string> Names(JsonNode? node, bool listed) => node switch
    {
        null => [],
        JsonArray list => list.SelectMany(item => Names(item, listed)),
        JsonObject map => map.SelectMany(member => member.Key switch
        {
            "Ref" => [(string)member.Value!],
            "Fn::GetAtt" when member.Value is JsonArray path => [(string)path[0]!],
            "Fn::GetAtt" => [((string)member.Value!).Split('.')[0]],
            "Fn::Sub" => Variables(member.Value is JsonArray pair ? (string)pair[0]! : (string)member.Value!).Concat(Names(member.Value, listed: false)),
            _ => Names(member.Value, listed: false),
        }),
        _ when listed && node.GetValueKind() is JsonValueKind.String => [node.GetValue<string>()],
        _ => [],
    };

    private static IEnumerable<string> Variables(string text) =>
        text.Split("${").Skip(1).Select(part => part.Split('}')[0].Split('.')[0].Trim());
}
