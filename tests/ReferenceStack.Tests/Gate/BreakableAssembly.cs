using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Auditor.Auditing;

namespace ReferenceStack.Tests.Gate;

/// <summary>A copy of the reference stack's assembly, of which one template at a time is changed, audited and restored.</summary>
public sealed class BreakableAssembly : IDisposable
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("broken-");
    private readonly Dictionary<string, Template> _unbroken = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known;

    public BreakableAssembly(ReferenceAssembly reference)
    {
        foreach (var file in Directory.EnumerateFiles(reference.Assembly.Folder).Select(file => new FileInfo(file)).Where(IsRead))
            file.CopyTo(Path.Combine(_folder.FullName, file.Name));
        _known = [.. RootGate.Audit(_folder.FullName).Findings.Select(finding => finding.Id)];
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>The findings that a change brings, and the changed template.</summary>
    internal (IReadOnlyList<Finding> New, byte[] Template) Audit(Target target, Edit edit)
    {
        var file = PathOf(target);
        var unbroken = File.ReadAllBytes(file);
        var template = JsonNode.Parse(unbroken)!;
        Apply(edit, new Template(template).Resource(target.Type, target.Path));
        var broken = Encoding.UTF8.GetBytes(template.ToJsonString(Indented));
        File.WriteAllBytes(file, broken);
        try
        {
            var result = RootGate.Audit(_folder.FullName);
            Assert.Empty(result.Errors);
            return ([.. result.Findings.Where(finding => !_known.Contains(finding.Id))], broken);
        }
        finally
        {
            File.WriteAllBytes(file, unbroken);
        }
    }

    /// <summary>The logical id of a resource.</summary>
    internal string Id(Target target)
    {
        if (!_unbroken.TryGetValue(target.Stack, out var template))
            _unbroken[target.Stack] = template = new(JsonNode.Parse(File.ReadAllBytes(PathOf(target)))!);
        return template.Id(target.Type, target.Path);
    }

    private string PathOf(Target target) => Path.Combine(_folder.FullName, $"{target.Stack}.template.json");

    private static bool IsRead(FileInfo file) =>
        file.Name is "manifest.json" or "cdk.out" || file.Name.EndsWith(".template.json", StringComparison.Ordinal);

    private static void Apply(Edit edit, JsonNode resource)
    {
        var steps = edit.Path.Split('/');
        var container = steps[..^1].Aggregate(resource, Step);
        switch (edit, container)
        {
            case (Edit.Set set, JsonArray items):
                items[Index(steps[^1])] = JsonNode.Parse(set.Json);
                break;
            case (Edit.Set set, _):
                container[steps[^1]] = JsonNode.Parse(set.Json);
                break;
            case (Edit.Remove, JsonArray items):
                items.RemoveAt(Index(steps[^1]));
                break;
            case (Edit.Remove, _):
                Assert.True(container.AsObject().Remove(steps[^1]), $"{edit.Path} is not there to be removed");
                break;
            case (Edit.Add add, _):
                Step(container, steps[^1]).AsArray().Add(JsonNode.Parse(add.Json));
                break;
            default:
                throw new InvalidOperationException($"{edit} is no change that is known");
        }
    }

    private static JsonNode Step(JsonNode node, string step) => (node is JsonArray items ? items[Index(step)] : node[step])!;

    private static int Index(string step) => int.Parse(step, CultureInfo.InvariantCulture);
}
