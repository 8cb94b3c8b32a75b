using System.Globalization;
using System.Text.Json;

namespace Benchmarks.Generation;

/// <summary>
/// Writes a cloud assembly of any size, one graph: a foundation stack with what everybody shares, and stacks of teams that import it, each with
/// as many resources as a deployed stack may have. The same number gives the same bytes.
/// </summary>
internal static class GeneratedAssembly
{
    public static int Write(string resources, string folder)
    {
        if (!int.TryParse(resources, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted) || wanted == 0)
        {
            Console.Error.WriteLine("generate RESOURCES FOLDER: RESOURCES is a number from 1");
            return 2;
        }

        Directory.CreateDirectory(folder);
        var artifacts = new Dictionary<string, object>(StringComparer.Ordinal);
        var written = 0;
        for (var number = 0; written < wanted; number++)
        {
            var stack = number == 0 ? FoundationStack.Create() : TeamStack.Create(number, wanted - written);
            stack.Write(folder);
            written += stack.Count;
            artifacts.Add(stack.Name, Artifact(stack));
        }

        File.WriteAllBytes(Path.Combine(folder, "manifest.json"), JsonSerializer.SerializeToUtf8Bytes(new { version = "38.0.0", artifacts }));
        File.WriteAllText(Path.Combine(folder, "cdk.out"), """{"version":"38.0.0"}""");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{written} resources in {artifacts.Count} stacks"));
        return 0;
    }

    private static object Artifact(StackTemplate stack) => new
    {
        type = "aws:cloudformation:stack",
        environment = "aws://123456789012/us-east-1",
        properties = new { templateFile = stack.File },
        metadata = stack.LogicalIds.ToDictionary(
            logicalId => "/" + stack.PathOf(logicalId),
            logicalId => new[] { new { type = "aws:cdk:logicalId", data = logicalId } },
            StringComparer.Ordinal),
    };
}
