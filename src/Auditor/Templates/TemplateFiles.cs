namespace Auditor.Templates;

/// <summary>Reads files within bounds.</summary>
internal static class TemplateFiles
{
    /// <summary>The largest file that is read; CloudFormation accepts templates of one megabyte.</summary>
    public const long MaximumBytes = 128L << 20;

    /// <summary>The content of a file.</summary>
    /// <exception cref="AuditException">The file is not there, cannot be read or is too large.</exception>
    public static byte[] Read(string path, string shown)
    {
        try
        {
            var file = new FileInfo(path);
            return !file.Exists
                ? throw Failure(Directory.Exists(path) ? "this is a folder, not a file" : "there is no such file", shown)
                : file.Length > MaximumBytes
                    ? throw Failure($"the file has {file.Length >> 20} MB; at most {MaximumBytes >> 20} MB are read, and CloudFormation accepts no template over 1 MB", shown)
                    : File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Failure($"the file cannot be read: {failure.Message}", shown, failure);
        }
    }

    /// <summary>The full path of a name within a folder.</summary>
    /// <exception cref="AuditException">The name leads out of the folder, by dots or by a link.</exception>
    public static string Within(string folder, string name, string shown)
    {
        var root = Path.GetFullPath(folder);
        var path = Path.GetFullPath(Path.Combine(root, name));
        var target = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
        return IsBelow(root, path) && (target == path || IsBelow(Path.GetFullPath(root), target))
            ? path
            : throw Failure($"\"{name}\" lies outside the folder of the assembly; it is not read", shown);
    }

    private static bool IsBelow(string folder, string path) => path.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static AuditException Failure(string message, string shown, Exception? inner = null) => new(new Problem(ProblemKind.Template, message, shown), inner);
}
