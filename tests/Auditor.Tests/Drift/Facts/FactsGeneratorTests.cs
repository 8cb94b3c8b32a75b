using System.IO.Compression;
using System.Text.Json.Nodes;
using Tools.DriftFacts;
using Tools.DriftFacts.Schemas;
using Tools.DriftFacts.Transforms;

namespace Auditor.Tests.Drift.Facts;

public sealed class FactsGeneratorTests
{
    [Fact]
    public void The_committed_table_is_what_the_schemas_give()
    {
        // Not shipped: a folder of the schemas that the head of the table names, one file per type; or the zip that AWS publishes.
        var schemas = Environment.GetEnvironmentVariable("AUDITOR_SCHEMAS");
        Assert.SkipWhen(schemas is null, "AUDITOR_SCHEMAS does not name a folder of CloudFormation's resource schemas");
        var auditor = Path.Combine(SharedFolder.Root, "src", "Auditor");
        var types = WantedTypes.Read(Path.Combine(auditor, "Accounts", "Reads"));
        Assert.Equal(File.ReadAllText(Path.Combine(auditor, "Drift", "Facts", "facts.tsv")), FactsTable.Generate(SchemaFiles.Read(schemas!, types)).Text);
    }

    [Fact]
    public void References_alternatives_patterns_and_lists_all_belong_to_the_place_where_they_stand()
    {
        var rows = Rows(
            """
            {
              "properties": {
                "Rules": { "type": "array", "insertionOrder": false, "items": { "$ref": "#/definitions/Rule" } },
                "Note": { "type": "string", "insertionOrder": false },
                "Labels": { "patternProperties": { "^.+$": { "$ref": "#/definitions/Rule" } } },
                "Free": { "additionalProperties": { "properties": { "Depth": { "default": 3 } } } },
                "Either": { "oneOf": [ { "$ref": "#/definitions/Rule" }, { "anyOf": [ { "properties": { "Other": { "default": "x" } } } ] } ] }
              },
              "definitions": { "Rule": { "type": "object", "properties": { "Mode": { "enum": ["on", "off"] } } } }
            }
            """);
        Assert.Equal(
            ["Unordered Rules", "Enumeration Either/Mode", "Enumeration Labels/*/Mode", "Enumeration Rules/*/Mode", "Default Either/Other \"x\"", "Default Free/*/Depth 3"],
            rows);
    }

    [Fact]
    public void A_definition_within_itself_ends_the_way_and_is_noted()
    {
        var rows = Rows(
            """
            {
              "properties": { "Statement": { "$ref": "#/definitions/Statement" }, "Plain": { "$ref": "#/definitions/Tree" } },
              "definitions": {
                "Statement": { "properties": { "Not": { "$ref": "#/definitions/Statement" }, "All": { "type": "array", "items": { "$ref": "#/definitions/Statement" } }, "Limit": { "default": 1 } } },
                "Tree": { "properties": { "Leaves": { "items": { "$ref": "#/definitions/Tree" } } } }
              }
            }
            """);
        Assert.Equal(["Same Statement/All/* Statement", "Same Statement/Not Statement", "Default Statement/Limit 1"], rows);
    }

    [Fact]
    public void Pointers_are_put_right_by_the_properties_and_one_within_another_says_nothing_more()
    {
        var rows = Rows(
            """
            {
              "properties": {
                "Id": { "type": "string" },
                "Endpoint": { "type": "object", "properties": { "Address": { "type": "string" } } },
                "Parts": { "type": "array", "items": { "properties": { "Name": { "type": "string" }, "Secret": { "type": "string" } } } }
              },
              "tagging": { "tagProperty": "/properties/Tags" },
              "primaryIdentifier": ["/properties/Id"],
              "readOnlyProperties": ["/properties/Endpoint/Address", "/properties/Endpoint", "/properties/Gone"],
              "writeOnlyProperties": ["/properties/Parts/Secret"],
              "createOnlyProperties": ["/properties/Parts/0/Name", "/properties/Endpoint.Address"]
            }
            """);
        Assert.Equal(["Identifier Id", "ReadOnly Endpoint", "WriteOnly Parts/*/Secret", "CreateOnly Endpoint/Address", "CreateOnly Parts/*/Name"], rows);
    }

    [Fact]
    public void A_default_is_of_the_type_of_its_property_and_left_out_where_it_is_null_or_two()
    {
        var rows = Rows(
            """
            {
              "properties": {
                "Flag": { "type": "boolean", "default": "true" },
                "Count": { "type": "integer", "default": "5" },
                "Text": { "type": "string", "default": "5" },
                "Nothing": { "type": "string", "default": null },
                "Two": { "oneOf": [ { "default": 1 }, { "default": 2 } ] },
                "Case": { "enum": ["On", "ON"] }
              }
            }
            """);
        Assert.Equal(["Default Count 5", "Default Flag true", "Default Text \"5\""], rows);
    }

    [Theory]
    [InlineData("$lowercase(Name)", "lower")]
    [InlineData("Name $OR $uppercase(Name)", "upper")]
    [InlineData("$lowercase($join([Other.Name, \".\"]))", "append .|lower")]
    [InlineData("$join([$string(Name), \".*\"])", "version")]
    [InlineData("$join([\"arn:.+?:kms:.+?:.+?:key\\/\", Name])", "arn kms key/")]
    [InlineData("$join([\"arn:(aws)[-]{0,1}[a-z]{0,3}:iam::[0-9]{12}[:]role/{1}\", Name])", "arn iam role/")]
    [InlineData("$join([\"((arn:.*:lambda:.*:[0-9]{12}:function)|([0-9]{12}:function)):\", $split(Name, \":\")[-1]])", "after :|arn lambda function:")]
    [InlineData("\"vpc\"", "constant vpc")]
    [InlineData("$split(Name, \"/\")[-1]", "after /")]
    [InlineData("$join($split(Name, \".\", 2), \".\")", "parts . 2")]
    public void A_formula_becomes_steps_of_our_own(string formula, string expected)
    {
        var reduced = Reduction.Of(formula, "Name");
        Assert.True(reduced.IsWhole);
        Assert.Equal(expected.Replace('|', '\t'), Assert.Single(reduced.Spellings));
    }

    [Theory]
    [InlineData("$lowercase(Other)")]
    [InlineData("$number(Name)")]
    [InlineData("Engine = 'aurora' ? Name : false")]
    [InlineData("$join([Name, \"[a-z]+\"])")]
    [InlineData("$join([\".*key/\", Name])")]
    [InlineData("$lowercase(Name")]
    public void A_formula_that_cannot_be_told_is_left_out_and_counted(string formula)
    {
        var reduced = Reduction.Of(formula, "Name");
        Assert.False(reduced.IsWhole);
        Assert.Empty(reduced.Spellings);
    }

    [Fact]
    public void Schemas_are_read_from_a_zip_too_and_by_their_type_names()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            using (var archive = ZipFile.Open(file, ZipArchiveMode.Create))
            {
                Write(archive, "any-name.json", """{ "typeName": "AWS::Test::One", "properties": {} }""");
                Write(archive, "other.json", """{ "typeName": "AWS::Test::Two", "properties": {} }""");
                Write(archive, "readme.txt", "no schema");
            }

            Assert.Equal("AWS::Test::One", Assert.Single(SchemaFiles.Read(file, ["AWS::Test::One", "AWS::Test::Three"])).Type);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Two_schemas_of_a_type_are_refused_because_they_are_of_two_regions()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "a.json"), """{ "typeName": "AWS::Test::One", "properties": {} }""");
            File.WriteAllText(Path.Combine(folder.FullName, "b.json"), """{ "typeName": "AWS::Test::One", "properties": {} }""");
            Assert.Contains("b.json is a second schema of AWS::Test::One", Assert.Throws<InvalidDataException>(() => SchemaFiles.Read(folder.FullName, ["AWS::Test::One"])).Message, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Write(ZipArchive archive, string name, string content)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(content);
    }

    private static string[] Rows(string schema) =>
        [.. new TypeTable(new("AWS::Test::Type", JsonNode.Parse(schema)!.AsObject())).Rows.Select(row => row.Value is null ? $"{row.Fact} {row.Path}" : $"{row.Fact} {row.Path} {row.Value}")];
}
