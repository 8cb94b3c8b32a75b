using System.Text.Json.Nodes;
using Seeding;
using Seeding.Templates;

namespace ReferenceStack.Tests.Seeding;

public sealed class EvaluatorTests
{
    private const string Template = """
        {
          "Parameters": { "Environment": { "Type": "String", "Default": "production" } },
          "Mappings": { "Zones": { "aws": { "id": "Z2" } } },
          "Conditions": {
            "IsProduction": { "Fn::Equals": [{ "Ref": "Environment" }, "production"] },
            "IsOther": { "Fn::And": [{ "Fn::Not": [{ "Condition": "IsProduction" }] }, { "Fn::Or": [true, false] }] }
          },
          "Resources": {}
        }
        """;

    [Theory]
    [InlineData("""{ "Ref": "Environment" }""", "\"production\"")]
    [InlineData("""{ "Ref": "Key" }""", "\"1234\"")]
    [InlineData("""{ "Fn::GetAtt": ["Key", "Arn"] }""", "\"arn:key/1234\"")]
    [InlineData("""{ "Fn::GetAtt": "Key.Arn" }""", "\"arn:key/1234\"")]
    [InlineData("""{ "Fn::Join": ["-", ["a", { "Ref": "AWS::Region" }, 80]] }""", "\"a-eu-west-1-80\"")]
    [InlineData("""{ "Fn::Sub": "${AWS::Partition}:${Key}:${Key.Arn}:${!Literal}" }""", "\"aws:1234:arn:key/1234:${Literal}\"")]
    [InlineData("""{ "Fn::Sub": ["${name}/${Key}", { "name": { "Ref": "AWS::StackName" } }] }""", "\"Stack/1234\"")]
    [InlineData("""{ "Fn::Select": [1, { "Fn::Split": [":", "a:b:c"] }] }""", "\"b\"")]
    [InlineData("""{ "Fn::If": ["IsProduction", 1, 2] }""", "1")]
    [InlineData("""{ "Fn::If": ["IsOther", 1, 2] }""", "2")]
    [InlineData("""{ "Kept": true, "Left": { "Ref": "AWS::NoValue" }, "List": [{ "Ref": "AWS::NoValue" }, 1] }""", """{"Kept":true,"List":[1]}""")]
    [InlineData("""{ "Fn::FindInMap": ["Zones", { "Ref": "AWS::Partition" }, "id"] }""", "\"Z2\"")]
    [InlineData("""{ "Fn::GetAZs": "" }""", """["eu-west-1a","eu-west-1b","eu-west-1c"]""")]
    [InlineData("""{ "Fn::Cidr": ["10.0.0.0/16", 2, 8] }""", """["10.0.0.0/24","10.0.1.0/24"]""")]
    [InlineData("""{ "Fn::ImportValue": "shared" }""", "\"imported\"")]
    [InlineData("\"x{{resolve:ssm:/told}}y\"", "\"xtoldy\"")]
    [InlineData("\"{{resolve:secretsmanager:password}}\"", "\"dynamic-secretsmanager\"")]
    public void Functions_are_evaluated(string value, string expected) =>
        Assert.Equal(expected, Evaluator().Evaluate(JsonNode.Parse(value))!.ToJsonString());

    [Theory]
    [InlineData("""{ "Ref": "Absent" }""")]
    [InlineData("""{ "Fn::GetAtt": ["Key", "Absent"] }""")]
    [InlineData("""{ "Fn::ImportValue": "absent" }""")]
    [InlineData("""{ "Fn::Transform": {} }""")]
    public void What_cannot_be_evaluated_is_told(string value) =>
        Assert.Throws<SeedException>(() => Evaluator().Evaluate(JsonNode.Parse(value)));

    [Fact]
    public void Resources_come_after_those_they_name()
    {
        var resources = JsonNode.Parse("""
            {
              "A": { "Properties": { "Name": { "Fn::Sub": "x-${B.Arn}" } } },
              "B": { "DependsOn": "C", "Properties": {} },
              "C": { "Properties": { "List": [{ "Fn::GetAtt": ["D", "Arn"] }] } },
              "D": {}
            }
            """)!.AsObject();

        Assert.Equal(["D", "C", "B", "A"], CreationOrder.Of(resources));
    }

    [Fact]
    public void A_circle_is_told() =>
        Assert.Throws<SeedException>(() => CreationOrder.Of(JsonNode.Parse("""{ "A": { "DependsOn": ["B"] }, "B": { "Properties": { "X": { "Ref": "A" } } } }""")!.AsObject()));

    private static Evaluator Evaluator()
    {
        var exports = new StackExports();
        exports.Export("eu-west-1", "shared", "imported");
        exports.WriteParameter("eu-west-1", "/told", "told");
        var stack = new StackState(new AssemblyStack("Stack", "123456789012", "eu-west-1", Template, [], new Dictionary<string, string>(StringComparer.Ordinal)), exports);
        stack.Resources.Add("Key", new Created("1234").With("Arn", "arn:key/1234"));

        return new Evaluator(stack);
    }
}
