using System.Text.Json;
using System.Text.Json.Serialization;

namespace Benchmarks.Generation;

/// <summary>A template that is being written, with the construct path of each resource as the CDK writes it.</summary>
internal sealed class StackTemplate(string name)
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, IndentSize = 1, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private readonly Dictionary<string, object> _resources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, object> _outputs = new(StringComparer.Ordinal);

    public string Name { get; } = name;

    public string File => $"{Name}.template.json";

    public int Count => _resources.Count;

    public IEnumerable<string> LogicalIds => _resources.Keys;

    /// <summary>The construct path of a resource.</summary>
    public string PathOf(string logicalId) => $"{Name}/{logicalId}/Resource";

    /// <summary>Adds a resource and gives a reference to it.</summary>
    public object Add(string logicalId, string type, object? properties = null)
    {
        _resources.Add(logicalId, new { Type = type, Properties = properties ?? new { }, Metadata = Map("aws:cdk:path", PathOf(logicalId)) });
        return Ref(logicalId);
    }

    /// <summary>Exports a value for other stacks.</summary>
    public void Export(string output, object value) => _outputs.Add(output, new { Value = value, Export = new { Name = $"{Name}:{output}" } });

    public static object Ref(string logicalId) => new { Ref = logicalId };

    public static object Attribute(string logicalId, string attribute) => Map("Fn::GetAtt", new[] { logicalId, attribute });

    public static object Import(string stack, string output) => Map("Fn::ImportValue", $"{stack}:{output}");

    public static object Join(params object[] parts) => Map("Fn::Join", new object[] { "", parts });

    /// <summary>An object with keys that are no names of C#.</summary>
    public static object Map(string key, object value) => new Dictionary<string, object>(StringComparer.Ordinal) { [key] = value };

    public void Write(string folder) =>
        System.IO.File.WriteAllBytes(Path.Combine(folder, File), JsonSerializer.SerializeToUtf8Bytes(new { Resources = _resources, Outputs = _outputs }, Layout));
}
