using System.Collections.Immutable;

namespace Auditor.Authoring;

/// <summary>The files that compile to one assembly: those of a folder, or a single one, with the companions beside them.</summary>
/// <param name="Prefix">What stands before the name of a file where it is shown.</param>
/// <param name="Code">The C# files in the order of their names.</param>
/// <param name="Companions">The test cases and CDK examples in the order of their names.</param>
internal sealed record PolicySources(string Prefix, ImmutableArray<PolicyFile> Code, ImmutableArray<PolicyFile> Companions)
{
    public const string CodeEnding = ".cs";
    public const string CasesEnding = ".cases.yaml";
    public const string ExampleEnding = ".cdk.cs";

    private const long MaximumBytes = 32L << 20;

    /// <summary>Reads the files behind a path that is a folder or a C# file.</summary>
    /// <exception cref="AuditException">A file cannot be read.</exception>
    public static PolicySources Read(string path)
    {
        try
        {
            var folder = Directory.Exists(path) ? path : Path.GetDirectoryName(path)!;
            var files = Bounded(Directory.Exists(path) ? InFolder(path) : WithCompanions(path).Where(File.Exists), folder.Length == 0 ? "." : folder, path);
            var shown = Slashes(folder).TrimEnd('/');
            return new(
                shown is "" or "." ? (Path.IsPathRooted(path) ? "/" : "") : $"{shown}/",
                [.. files.Where(file => IsCode(file.Name))],
                [.. files.Where(file => !IsCode(file.Name))]);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new AuditException(new Problem(ProblemKind.Policy, $"the policies cannot be read: {failure.Message}", Slashes(path)), failure);
        }
    }

    /// <summary>Whether a file, by its name, is compiled.</summary>
    public static bool IsCode(string name) => name.EndsWith(CodeEnding, StringComparison.Ordinal) && !name.EndsWith(ExampleEnding, StringComparison.Ordinal);

    /// <summary>Whether a file, by its name, is compiled or embedded.</summary>
    public static bool IsPart(string name) => name.EndsWith(CodeEnding, StringComparison.Ordinal) || name.EndsWith(CasesEnding, StringComparison.Ordinal);

    /// <summary>A C# file and the companions that it may have.</summary>
    public static IEnumerable<string> WithCompanions(string file)
    {
        var stem = file[..^CodeEnding.Length];
        return [file, stem + CasesEnding, stem + ExampleEnding];
    }

    /// <summary>Whether a folder, by its name, may hold sources and not what a build puts there.</summary>
    public static bool IsLookedInto(string folder) => Path.GetFileName(folder) is var name && !name.StartsWith('.') && name is not ("bin" or "obj");

    /// <summary>A file as messages show it.</summary>
    public string Shown(string name) => Prefix + name;

    private static string Slashes(string path) => path.Replace('\\', '/');

    private static List<PolicyFile> Bounded(IEnumerable<string> files, string folder, string path)
    {
        var read = new List<PolicyFile>();
        var bytes = 0L;
        foreach (var file in files)
        {
            read.Add(new(Slashes(Path.GetRelativePath(folder, file)), PolicyFile.ContentOf(file, Slashes(file))));
            bytes += read[^1].Content.Length;
            if (bytes > MaximumBytes)
            {
                throw new AuditException(new Problem(ProblemKind.Policy, $"there are more than {MaximumBytes >> 20} MB of sources here; name a folder that holds policies and little else", Slashes(path)));
            }
        }

        return read;
    }

    private static IEnumerable<string> InFolder(string folder)
    {
        var files = Directory.EnumerateFiles(folder)
            .Where(IsPart)
            .Order(StringComparer.Ordinal);

        // A link may lead in a circle.
        var folders = Directory.EnumerateDirectories(folder)
            .Where(inner => IsLookedInto(inner) && !File.GetAttributes(inner).HasFlag(FileAttributes.ReparsePoint))
            .Order(StringComparer.Ordinal);
        return files.Concat(folders.SelectMany(InFolder));
    }
}
