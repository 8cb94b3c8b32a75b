using Auditor.Authoring;
using Auditor.Configuration;
using Auditor.Templates;

namespace Auditor.Commands.Watching;

/// <summary>What an audit reads: files that are named, there or not, and folders.</summary>
internal sealed class WatchScope
{
    private readonly HashSet<string> _files = new(StringComparer.Ordinal);
    private readonly List<WatchedFolder> _folders = [];
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    /// <summary>The files as they are now.</summary>
    public Snapshot Take() => Snapshot.Of(_files.Select(file => new FileInfo(file)).Concat(_folders.SelectMany(folder => folder.Files())).Where(file => !_written.Contains(file.FullName)));

    public void AddFile(string path) => _files.Add(Path.GetFullPath(path));

    /// <summary>Leaves out a file that the audit itself writes.</summary>
    public void LeaveOut(string path) => _written.Add(Path.GetFullPath(path));

    /// <summary>Adds what a path on the command line stands for.</summary>
    public void AddTemplates(string path)
    {
        // A manifest stands for its assembly.
        if (Path.GetFileName(path) == "manifest.json")
        {
            path = Path.GetDirectoryName(Path.GetFullPath(path))!;
        }

        AddFile(path);
        _folders.Add(new(Path.GetFullPath(path), TemplateDiscovery.HasEnding, TemplateDiscovery.IsLookedInto));
    }

    /// <summary>Adds the sources of a CDK app: everything in its folder but what tools put there.</summary>
    public void AddApp(string folder)
    {
        var output = CdkApp.OutputOf(folder);
        _folders.Add(new(Path.GetFullPath(folder), _ => true, inner => inner != output && IsOfApp(Path.GetFileName(inner))));
    }

    /// <summary>Adds the file that was given, else every place where one is looked for.</summary>
    public void AddSettings(string? file)
    {
        if (file is not null)
        {
            AddFile(file);
            return;
        }

        for (var folder = Environment.CurrentDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            AddFile(Path.Combine(folder, ConfigurationFile.Name));
        }
    }

    /// <summary>Adds a value of <c>--policy-path</c>.</summary>
    public void AddPolicies(string path)
    {
        foreach (var file in PolicySources.IsCode(path) ? PolicySources.WithCompanions(path) : [path])
        {
            AddFile(file);
        }

        _folders.Add(new(Path.GetFullPath(path), PolicySources.IsPart, PolicySources.IsLookedInto));
    }

    private static bool IsOfApp(string name) => !name.StartsWith('.') && name is not ("bin" or "obj" or "node_modules" or "target" or "__pycache__");
}
