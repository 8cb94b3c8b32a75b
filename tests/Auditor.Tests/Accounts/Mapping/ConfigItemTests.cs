using System.Text.Json.Nodes;
using Auditor.Accounts.Mapping;
using Auditor.Accounts.Reads;

namespace Auditor.Tests.Accounts.Mapping;

public sealed class ConfigItemTests
{
    private static readonly MappingContext Context = new() { Account = "123456789012", Region = "us-east-1", IsConfig = true };

    [Fact]
    public void Dump()
    {
        var lines = new List<string>();
        foreach (var file in Directory.GetFiles(SharedFolder.Find("facts/config-examples")!))
        {
            JsonObject item;
            var node = JsonTree.OfText(File.ReadAllText(file)); if (node is JsonArray a) node = a[0];
            if (node is null) { lines.Add("BAD " + file); continue; }
            item = (JsonObject)node;
            foreach (var type in ReadTable.Load().Types.Select(type => ReadTable.Load().Find(type)!).Where(t => t.Config is { } c && c.Sources.Any(s => s.ResourceType == Document.Text(item["resourceType"]))))
            {
                foreach (var document in ConfigItem.ToDocuments(type, item))
                {
                    var is1 = type.Config!.Mapping.IsResource(document);
                    var properties = ResourceMapper.Map(type, document, Context);
                    var id = ResourceIdentity.Of(type, document, properties, Context);
                    lines.Add($"{type.Type}\t{is1}\t{id.PhysicalId}\t{id.Arn}\t{properties.ToJsonString()}");
                }
            }
        }

        File.WriteAllLines("/tmp/mapped-config.txt", lines);
    }
}
