namespace Auditor.Templates;

/// <summary>Reads files within bounds.</summary>
internal static class TemplateFiles
{
    /// <summary>The largest file that is read; CloudFormation accepts templates of one megabyte.</summary>
    public const long MaximumBytes = 128L << 20;

    private const int MostLinks = 40;

    /// <summary>The content of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="shown">The file as it was given.</param>
    /// <param name="mayBePipe">Whether the file was named by a person, who may mean a pipe; one that is merely found could keep its reader waiting for ever.</param>
    /// <exception cref="AuditException">The file is not there, cannot be read or is too large.</exception>
    public static byte[] Read(string path, string shown, bool mayBePipe = false)
    {
        try
        {
            var link = new FileInfo(path);
            if (!link.Exists)
            {
                throw Failure(Directory.Exists(path) ? "this is a folder, not a file" : "there is no such file", shown);
            }

            // A link has a length of its own; what one of /dev/fd leads to has no path.
            var file = link.ResolveLinkTarget(returnFinalTarget: true) is FileInfo { Exists: true } target ? target : link;
            if (file.Length > MaximumBytes)
            {
                throw Failure($"the file has {file.Length >> 20} MB; at most {MaximumBytes >> 20} MB are read, and CloudFormation accepts no template over 1 MB", shown);
            }

            return file.Length > 0 ? File.ReadAllBytes(path) : mayBePipe ? ReadPipe(path, shown) : [];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Failure($"the file cannot be read: {failure.Message}", shown, failure);
        }
    }

    /// <summary>Everything a stream has.</summary>
    /// <exception cref="AuditException">It has too much.</exception>
    public static byte[] ReadAll(Stream input, string shown)
    {
        using var content = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = input.Read(buffer)) > 0;)
        {
            content.Write(buffer, 0, read);
            if (content.Length > MaximumBytes)
            {
                throw Failure($"there are more than {MaximumBytes >> 20} MB to read; CloudFormation accepts no template over 1 MB", shown);
            }
        }

        return content.ToArray();
    }

    /// <summary>The full path of a name within a folder.</summary>
    /// <exception cref="AuditException">The name leads out of the folder, by dots or by a link.</exception>
    public static string Within(string folder, string name, string shown)
    {
        var root = Path.GetFullPath(folder);
        var path = Path.GetFullPath(Path.Combine(root, name));
        return IsBelow(root, path) && IsBelow(Real(root), Real(path)) ? path : throw Failure("it lies outside the folder of the assembly and is not read", shown);
    }

    private static byte[] ReadPipe(string path, string shown)
    {
        using var input = File.OpenRead(path);
        return ReadAll(input, shown);
    }

    private static bool IsBelow(string folder, string path) => path.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    // The path with every link on its way followed.
    private static string Real(string path)
    {
        var real = Path.GetPathRoot(path)!;
        var rest = new Stack<string>(Parts(path[real.Length..]));
        for (var links = 0; links <= MostLinks && rest.TryPop(out var part);)
        {
            var next = Path.GetFullPath(Path.Combine(real, part));
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            links++;
            real = Path.GetPathRoot(target) is { Length: > 0 } root ? root : real;
            foreach (var one in Parts(target[(Path.GetPathRoot(target)?.Length ?? 0)..]))
            {
                rest.Push(one);
            }
        }

        return real;
    }

    private static IEnumerable<string> Parts(string path) => path.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse();

    private static AuditException Failure(string message, string shown, Exception? inner = null) => new(new Problem(ProblemKind.Template, message, shown), inner);
}
