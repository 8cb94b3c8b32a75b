using Policies.Model;

namespace Auditor.Templates;

/// <summary>A CDK cloud assembly: the stacks that its manifest lists, those of nested assemblies (stages) included.</summary>
internal sealed class CloudAssembly
{
    private const string Manifest = "manifest.json";
    private const int MostNested = 20;

    private readonly List<StackArtifact> _stacks = [];
    private readonly List<Problem> _problems = [];
    private readonly List<Problem> _warnings = [];

    private CloudAssembly()
    {
    }

    public IReadOnlyList<StackArtifact> Stacks => _stacks;

    public IReadOnlyList<Problem> Problems => _problems;

    public IReadOnlyList<Problem> Warnings => _warnings;

    /// <summary>Whether a folder holds an assembly: a <c>manifest.json</c> with artifacts.</summary>
    public static bool IsIn(string folder)
    {
        var path = Path.Combine(folder, Manifest);
        return File.Exists(path) && (File.Exists(Path.Combine(folder, "cdk.out")) || File.ReadAllBytes(path).AsSpan().IndexOf("\"artifacts\""u8) >= 0);
    }

    /// <summary>Reads the assembly of a folder. What is wrong with one stack is a problem and does not keep the others from being read.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="shown">The folder as it was given.</param>
    public static CloudAssembly Read(string folder, string shown)
    {
        var assembly = new CloudAssembly();
        assembly.Add(folder, shown, depth: 0);
        return assembly;
    }

    /// <summary>The template of a nested stack, which CDK writes beside its parent's.</summary>
    public static StackInput? Nested(StackInput parent, MapEntry resource, string folder)
    {
        var asset = ((resource.Value as MapNode)?["Metadata"] as MapNode)?["aws:asset:path"] as ScalarNode;
        if (asset is null || !(asset.Text.EndsWith(".json", StringComparison.Ordinal) || asset.Text.EndsWith(".yaml", StringComparison.Ordinal)))
        {
            return null;
        }

        var shown = Shown(Path.GetDirectoryName(parent.File) ?? "", asset.Text);
        return parent with
        {
            File = shown,
            Root = TemplateText.Parse(TemplateFiles.Read(TemplateFiles.Within(folder, asset.Text, parent.File), shown), shown),
            Origin = parent.Origin with { Template = shown, Stack = $"{parent.Origin.Stack}/{resource.Key}" },
        };
    }

    internal static string Shown(string folder, string name) => folder.Length == 0 ? name.Replace('\\', '/') : $"{folder.Replace('\\', '/').TrimEnd('/')}/{name.Replace('\\', '/')}";

    private void Add(string folder, string shown, int depth)
    {
        var file = Shown(shown, Manifest);
        try
        {
            var root = JsonTreeReader.Read(TextEncoding.ToUtf8(TemplateFiles.Read(Path.Combine(folder, Manifest), file), file).Span, file);
            foreach (var artifact in ((root as MapNode)?["artifacts"] as MapNode ?? throw new AuditException(new Problem(ProblemKind.Template, "this manifest lists no artifacts", file))).Entries)
            {
                try
                {
                    Add(artifact, folder, shown, depth);
                }
                catch (AuditException failure)
                {
                    // What the manifest says of an artifact is wrong in the manifest's line.
                    _problems.Add(failure.Problem.Line is null ? failure.Problem with { Message = $"{failure.Problem.Message} (the manifest names it in line {artifact.KeyPosition.Line})" } : failure.Problem);
                }
            }
        }
        catch (AuditException failure)
        {
            _problems.Add(failure.Problem);
        }
    }

    private void Add(MapEntry artifact, string folder, string shown, int depth)
    {
        if (artifact.Value is not MapNode body || body["type"] is not ScalarNode type)
        {
            throw new AuditException(new Problem(ProblemKind.Template, $"the artifact {artifact.Key} has no type", Shown(shown, Manifest), artifact.KeyPosition.Line, artifact.KeyPosition.Column));
        }

        var properties = body["properties"] as MapNode;
        if (type.Text == "cdk:cloud-assembly" && properties?["directoryName"] is ScalarNode directory)
        {
            if (depth == MostNested)
            {
                throw new AuditException(new Problem(ProblemKind.Template, $"assemblies are nested more than {MostNested} deep", Shown(shown, Manifest), directory.Position.Line, directory.Position.Column));
            }

            Add(TemplateFiles.Within(folder, directory.Text, Shown(shown, Manifest)), Shown(shown, directory.Text), depth + 1);
        }
        else if (type.Text == "aws:cloudformation:stack" && properties?["templateFile"] is ScalarNode template)
        {
            var file = Shown(shown, template.Text);
            var content = TemplateFiles.Read(TemplateFiles.Within(folder, template.Text, Shown(shown, Manifest)), file);
            _stacks.Add(new(artifact.Key, body, file, folder, TemplateText.Parse(content, file), Metadata(body, folder, shown)));
        }
    }

    private ConstructMetadata Metadata(MapNode artifact, string folder, string shown)
    {
        var metadata = new ConstructMetadata();
        if (artifact["metadata"] is MapNode inline)
        {
            metadata.Add(inline, Shown(shown, Manifest));
        }

        if (artifact["additionalMetadataFile"] is ScalarNode name)
        {
            var file = Shown(shown, name.Text);
            var path = TemplateFiles.Within(folder, name.Text, Shown(shown, Manifest));
            if (!File.Exists(path))
            {
                // Construct paths stand in the templates too; without the file only traces and acknowledgements are missing.
                _warnings.Add(new(ProblemKind.Template, $"the manifest names the metadata file {name.Text}, which is not there", Shown(shown, Manifest), name.Position.Line, name.Position.Column));
            }
            else if (JsonTreeReader.Read(TextEncoding.ToUtf8(TemplateFiles.Read(path, file), file).Span, file) is MapNode separate)
            {
                metadata.Add(separate, file);
            }
        }

        return metadata;
    }
}
