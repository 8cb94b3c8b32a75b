namespace Auditor.Templates;

/// <summary>Finds what paths on the command line stand for.</summary>
internal static class TemplateDiscovery
{
    private static readonly string[] Endings = [".json", ".yaml", ".yml", ".template"];

    /// <summary>The sources behind a path, in a stable order.</summary>
    /// <exception cref="AuditException">There is no such file or folder.</exception>
    public static IEnumerable<TemplateSource> Find(string path)
    {
        var shown = path.Replace('\\', '/');
        shown = shown.Length > 1 ? shown.TrimEnd('/') : shown;
        if (File.Exists(path))
        {
            // A manifest stands for its assembly.
            var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
            return Path.GetFileName(path) == "manifest.json" && CloudAssembly.IsIn(folder)
                ? [new TemplateSource.Assembly(folder, Path.GetDirectoryName(shown)?.Replace('\\', '/') is { Length: > 0 } parent ? parent : ".")]
                : [new TemplateSource.SingleTemplate(path, shown)];
        }

        return Directory.Exists(path) ? Listed(path, shown) : throw new AuditException(new Problem(ProblemKind.Template, "there is no such file or folder", shown));
    }

    /// <summary>Whether a file is named as a template is.</summary>
    public static bool HasEnding(string file) => Endings.Any(ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a folder, by its name, may hold templates: hidden folders, installed packages and CDK's asset folders hold none of one's own.</summary>
    public static bool IsLookedInto(string folder)
    {
        var name = Path.GetFileName(folder);
        return !name.StartsWith('.') && name is not ("node_modules" or "bin" or "obj") && !name.StartsWith("asset.", StringComparison.Ordinal);
    }

    private static List<TemplateSource> Listed(string path, string shown)
    {
        try
        {
            return [.. InFolder(path, shown)];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new AuditException(new Problem(ProblemKind.Template, $"the folder cannot be read: {failure.Message}", shown), failure);
        }
    }

    private static IEnumerable<TemplateSource> InFolder(string folder, string shown)
    {
        if (CloudAssembly.IsIn(folder))
        {
            return [new TemplateSource.Assembly(folder, shown)];
        }

        var prefix = shown == "." ? "" : shown;
        var files = Directory.EnumerateFiles(folder)
            .Where(file => HasEnding(file) && !IsLink(file))
            .Order(StringComparer.Ordinal)
            .Select(file => (TemplateSource)new TemplateSource.SingleTemplate(file, CloudAssembly.Shown(prefix, Path.GetFileName(file))) { IsFound = true });
        var folders = Directory.EnumerateDirectories(folder)
            .Where(inner => IsLookedInto(inner) && !IsLink(inner))
            .Order(StringComparer.Ordinal)
            .SelectMany(inner => InFolder(inner, CloudAssembly.Shown(prefix, Path.GetFileName(inner))));
        return files.Concat(folders);
    }

    // What it leads to is found where it stands, or it stands outside the folder.
    private static bool IsLink(string path) => File.GetAttributes(path).HasFlag(FileAttributes.ReparsePoint);
}
