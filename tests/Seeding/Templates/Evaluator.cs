using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Seeding.Templates;

/// <summary>Evaluates a template's functions, independently of the auditor's own reader.</summary>
internal sealed class Evaluator(StackState stack)
{
    private static readonly JsonNode NoValue = JsonValue.Create("AWS::NoValue");

    /// <summary>A value without functions; null where it is absent (<c>AWS::NoValue</c>).</summary>
    public JsonNode? Evaluate(JsonNode? node) => Value(node) is { } value && !ReferenceEquals(value, NoValue) ? value : null;

    public bool Condition(string name) =>
        Test(stack.Template["Conditions"]?[name] ?? throw new SeedException($"There is no condition {name}"));

    private JsonNode? Value(JsonNode? node) => node switch
    {
        null => null,
        JsonArray list => List(list),
        JsonObject { Count: 1 } function when function.First() is var (name, argument) && IsFunction(name) => Call(name, argument!),
        JsonObject map => Map(map),
        _ when node.GetValueKind() is JsonValueKind.String => Text(node.GetValue<string>()),
        _ => node.DeepClone(),
    };

    private static bool IsFunction(string name) => name is "Ref" || name.StartsWith("Fn::", StringComparison.Ordinal);

    private JsonArray List(JsonArray list) => [.. list.Select(Value).Where(value => !ReferenceEquals(value, NoValue))];

    private JsonObject Map(JsonObject map)
    {
        var result = new JsonObject();
        foreach (var (name, member) in map)
        {
            var value = Value(member);
            if (!ReferenceEquals(value, NoValue))
            {
                result[name] = value;
            }
        }

        return result;
    }

    private JsonNode Call(string function, JsonNode argument) => function switch
    {
        "Ref" => Reference(argument.GetValue<string>()),
        "Fn::GetAtt" when argument is JsonArray path => Attribute((string)path[0]!, Scalar(path[1])),
        "Fn::GetAtt" when argument.GetValue<string>().Split('.', 2) is [var id, var name] => Attribute(id, name),
        "Fn::Join" => string.Join((string)argument[0]!, Many(argument[1]).Select(part => part!.AsText())),
        "Fn::Sub" when argument is JsonArray pair => Substitute((string)pair[0]!, Map(pair[1]!.AsObject())),
        "Fn::Sub" => Substitute(argument.GetValue<string>(), []),
        "Fn::Select" => Many(argument[1])[int.Parse(Scalar(argument[0]), CultureInfo.InvariantCulture)]!.DeepClone(),
        "Fn::Split" => new JsonArray([.. Scalar(argument[1]).Split((string)argument[0]!).Select(part => JsonValue.Create(part))]),
        "Fn::If" => Value(Condition((string)argument[0]!) ? argument[1] : argument[2])!,
        "Fn::FindInMap" => Found(Scalar(argument[0]), Scalar(argument[1]), Scalar(argument[2])),
        "Fn::GetAZs" => Zones(Scalar(argument)),
        "Fn::Cidr" => Cidr(Scalar(argument[0]), Scalar(argument[1]), argument.AsArray().Count > 2 ? Scalar(argument[2]) : "8"),
        "Fn::ImportValue" => stack.Exports.Import(stack.Definition.Region, Scalar(argument)),
        "Fn::Base64" => Convert.ToBase64String(Encoding.UTF8.GetBytes(Scalar(argument))),
        _ => throw new SeedException($"{stack.Definition.Name}: {function} is not evaluated"),
    };

    private JsonArray Many(JsonNode? node) => Value(node) as JsonArray ?? throw new SeedException($"{node?.GetPath()} is no list");

    private string Scalar(JsonNode? node) => Value(node)?.AsText() ?? throw new SeedException("A function lacks an argument");

    private JsonNode Reference(string name) => name switch
    {
        "AWS::NoValue" => NoValue,
        "AWS::AccountId" => stack.Definition.Account,
        "AWS::Region" => stack.Definition.Region,
        "AWS::Partition" => "aws",
        "AWS::URLSuffix" => "amazonaws.com",
        "AWS::StackName" => stack.Definition.Name,
        "AWS::StackId" => stack.Id,
        "AWS::NotificationARNs" => new JsonArray(),
        _ when stack.Parameters.TryGetValue(name, out var value) => value.DeepClone(),
        _ when stack.Resources.TryGetValue(name, out var resource) => resource.Reference ?? resource.PhysicalId,
        _ => throw new SeedException($"{stack.Definition.Name}: Ref to {name}, which is not there (yet)"),
    };

    private JsonNode Attribute(string logicalId, string name) =>
        !stack.Resources.TryGetValue(logicalId, out var resource) ? throw new SeedException($"{stack.Definition.Name}: GetAtt of {logicalId}, which is not there (yet)")
        : resource.Attributes.TryGetValue(name, out var value) ? value
        : throw new SeedException($"{stack.Definition.Name}: {logicalId} ({stack.Template["Resources"]![logicalId]?["Type"]}) has no attribute {name}");

    private string Substitute(string text, JsonObject variables)
    {
        var result = new StringBuilder();
        var rest = text.AsSpan();
        while (rest.IndexOf("${", StringComparison.Ordinal) is >= 0 and var start)
        {
            var length = rest[start..].IndexOf('}');
            var name = rest.Slice(start + 2, length - 2).Trim().ToString();
            result.Append(rest[..start]).Append(name switch
            {
                ['!', .. var literal] => $"${{{literal}}}",
                _ when variables[name] is { } value => value.AsText(),
                _ when !name.StartsWith("AWS::", StringComparison.Ordinal) && name.Split('.', 2) is [var id, var attribute] => Attribute(id, attribute).AsText(),
                _ => Reference(name).AsText(),
            });
            rest = rest[(start + length + 1)..];
        }

        return result.Append(rest).ToString();
    }

    private JsonNode Found(string map, string first, string second) =>
        stack.Template["Mappings"]?[map]?[first]?[second]?.DeepClone() ?? throw new SeedException($"The mapping {map} has no {first}, {second}");

    private JsonArray Zones(string region) =>
        [.. "abc".Select(letter => JsonValue.Create($"{(region.Length is 0 ? stack.Definition.Region : region)}{letter}"))];

    private static JsonArray Cidr(string block, string count, string bits)
    {
        var network = IPNetwork.Parse(block);
        var first = BitConverter.ToUInt32([.. network.BaseAddress.GetAddressBytes().Reverse()]);
        var size = int.Parse(bits, CultureInfo.InvariantCulture);
        var blocks = Enumerable.Range(0, int.Parse(count, CultureInfo.InvariantCulture)).Select(index => first + ((uint)index << size));

        return [.. blocks.Select(address => JsonValue.Create($"{new IPAddress([.. BitConverter.GetBytes(address).Reverse()])}/{32 - size}"))];
    }

    /// <summary>Puts the values of parameters that the application itself wrote in, and literals for other dynamic references.</summary>
    private JsonValue Text(string text)
    {
        const string Opening = "{{resolve:";
        while (text.IndexOf(Opening, StringComparison.Ordinal) is >= 0 and var start)
        {
            var end = text.IndexOf("}}", start, StringComparison.Ordinal);
            var reference = text[(start + Opening.Length)..end].Split(':', 2);
            var value = reference[0] is "ssm" ? stack.Exports.ReadParameter(stack.Definition.Region, reference[1]) : $"dynamic-{reference[0]}";
            text = string.Concat(text.AsSpan(0, start), value, text.AsSpan(end + 2));
        }

        return JsonValue.Create(text);
    }

    private bool Test(JsonNode node) => node is JsonObject { Count: 1 } function && function.First() is var (name, argument)
        ? name switch
        {
            "Fn::Equals" => Value(argument![0])?.AsText() == Value(argument[1])?.AsText(),
            "Fn::Not" => !Test(argument![0]!),
            "Fn::And" => argument!.AsArray().All(part => Test(part!)),
            "Fn::Or" => argument!.AsArray().Any(part => Test(part!)),
            "Condition" => Condition((string)argument!),
            _ => throw new SeedException($"{name} is no condition"),
        }
        : node.GetValue<bool>();
}
