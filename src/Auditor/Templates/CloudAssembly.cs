using Policies.Model;

namespace Auditor.Templates;

/// <summary>A CDK cloud assembly: the stacks that its manifest lists, those of nested assemblies (stages) included.</summary>
internal sealed class CloudAssembly
{
    private const string Manifest = "manifest.json";
    private const int MostNested = 20;

    private readonly List<Pending> _pending = [];
    private readonly List<StackArtifact> _stacks = [];
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);
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
        return File.Exists(path) && (File.Exists(Path.Combine(folder, "cdk.out")) || ListsArtifacts(path));
    }

    /// <summary>Reads the assembly of a folder. What is wrong with one stack is a problem and does not keep the others from being read.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="shown">The folder as it was given.</param>
    public static CloudAssembly Read(string folder, string shown)
    {
        var assembly = new CloudAssembly();
        assembly.Add(Path.GetFullPath(folder), shown, depth: 0);
        assembly.ReadTemplates();
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
            Root = TemplateText.Parse(Named(asset, parent.File, () => TemplateFiles.Read(TemplateFiles.Within(folder, asset.Text, parent.File), shown)), shown),
            Origin = parent.Origin with { Template = shown, Stack = $"{parent.Origin.Stack}/{resource.Key}" },
        };
    }

    internal static string Shown(string folder, string name) => folder.Length == 0 ? name.Replace('\\', '/') : $"{folder.Replace('\\', '/').TrimEnd('/')}/{name.Replace('\\', '/')}";

    private static bool ListsArtifacts(string path)
    {
        try
        {
            return TemplateFiles.Read(path, Manifest).AsSpan().IndexOf("\"artifacts\""u8) >= 0;
        }
        catch (AuditException)
        {
            // Reading the assembly says what is wrong with it.
            return true;
        }
    }

    // What is wrong with a file that cannot be read stands where it is named.
    private static T Named<T>(ScalarNode name, string namedBy, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (AuditException failure) when (failure.Problem.Line is null)
        {
            throw TemplateText.Problem($"\"{name.Text}\" cannot be audited: {failure.Problem.Message}", namedBy, name.Position, failure);
        }
    }

    private void Add(string folder, string shown, int depth)
    {
        var file = Shown(shown, Manifest);
        try
        {
            var root = JsonTreeReader.Read(TextEncoding.ToUtf8(TemplateFiles.Read(Path.Combine(folder, Manifest), file), file).Span, file);
            var artifacts = (root as MapNode)?["artifacts"] as MapNode ?? throw new AuditException(new Problem(ProblemKind.Template, "this manifest lists no artifacts", file, root.Position.Line, root.Position.Column));
            foreach (var artifact in artifacts.Entries)
            {
                try
                {
                    Add(artifact, folder, shown, depth);
                }
                catch (AuditException failure)
                {
                    _problems.Add(failure.Problem);
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
        var manifest = Shown(shown, Manifest);
        if (artifact.Value is not MapNode body || body["type"] is not ScalarNode type)
        {
            throw TemplateText.Problem($"the artifact {artifact.Key} has no type", manifest, artifact.KeyPosition);
        }

        var properties = body["properties"] as MapNode;
        if (type.Text == "cdk:cloud-assembly")
        {
            AddNested(Required(properties, "directoryName", artifact, manifest), folder, shown, depth);
        }
        else if (type.Text == "aws:cloudformation:stack")
        {
            var template = Required(properties, "templateFile", artifact, manifest);
            _pending.Add(new(artifact.Key, body, template, manifest, folder, Shown(shown, template.Text), Metadata(body, folder, shown)));
        }
    }

    // The templates are most of an assembly, and each is read by itself.
    private void ReadTemplates()
    {
        var read = new object[_pending.Count];
        Parallel.For(0, read.Length, index => read[index] = ReadTemplate(_pending[index]));
        _stacks.AddRange(read.OfType<StackArtifact>());
        _problems.AddRange(read.OfType<Problem>());
    }

    private static object ReadTemplate(Pending stack)
    {
        try
        {
            var content = Named(stack.Template, stack.Manifest, () => TemplateFiles.Read(TemplateFiles.Within(stack.Folder, stack.Template.Text, stack.Manifest), stack.File));
            return new StackArtifact(stack.Id, stack.Body, stack.File, stack.Folder, TemplateText.Parse(content, stack.File), stack.Metadata);
        }
        catch (AuditException failure)
        {
            return failure.Problem;
        }
    }

    private void AddNested(ScalarNode directory, string folder, string shown, int depth)
    {
        var manifest = Shown(shown, Manifest);
        var nested = Named(directory, manifest, () => TemplateFiles.Within(folder, directory.Text, manifest));
        if (depth == MostNested)
        {
            throw TemplateText.Problem($"assemblies are nested more than {MostNested} deep", manifest, directory.Position);
        }

        if (!_folders.Add(nested))
        {
            throw TemplateText.Problem($"the assembly \"{directory.Text}\" is listed twice", manifest, directory.Position);
        }

        if (!File.Exists(Path.Combine(nested, Manifest)))
        {
            throw TemplateText.Problem($"\"{directory.Text}\" cannot be audited: it has no {Manifest}", manifest, directory.Position);
        }

        Add(nested, Shown(shown, directory.Text), depth + 1);
    }

    private static ScalarNode Required(MapNode? properties, string name, MapEntry artifact, string manifest) =>
        properties?[name] as ScalarNode ?? throw TemplateText.Problem($"the artifact {artifact.Key} has no {name}", manifest, artifact.KeyPosition);

    private ConstructMetadata Metadata(MapNode artifact, string folder, string shown)
    {
        var metadata = new ConstructMetadata();
        if (artifact["metadata"] is MapNode inline)
        {
            metadata.Add(inline, Shown(shown, Manifest));
        }

        if (artifact["additionalMetadataFile"] is ScalarNode name)
        {
            try
            {
                AddSeparate(metadata, name, folder, shown);
            }
            catch (AuditException failure)
            {
                // The stack itself can be audited without.
                _problems.Add(failure.Problem);
            }
        }

        return metadata;
    }

    private void AddSeparate(ConstructMetadata metadata, ScalarNode name, string folder, string shown)
    {
        var (manifest, file) = (Shown(shown, Manifest), Shown(shown, name.Text));
        var path = Named(name, manifest, () => TemplateFiles.Within(folder, name.Text, manifest));
        if (!File.Exists(path))
        {
            // Construct paths stand in the templates too; without the file only traces and acknowledgements are missing.
            _warnings.Add(new(ProblemKind.Template, $"the manifest names the metadata file {name.Text}, which is not there", manifest, name.Position.Line, name.Position.Column));
        }
        else if (JsonTreeReader.Read(TextEncoding.ToUtf8(TemplateFiles.Read(path, file), file).Span, file) is MapNode separate)
        {
            metadata.Add(separate, file);
        }
    }

    /// <summary>A stack that the manifest lists, before its template is read.</summary>
    private sealed record Pending(string Id, MapNode Body, ScalarNode Template, string Manifest, string Folder, string File, ConstructMetadata Metadata);
}
