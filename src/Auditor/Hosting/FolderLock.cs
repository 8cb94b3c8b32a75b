namespace Auditor.Hosting;

/// <summary>Keeps a second auditor from a folder that only one may serve from. It is let go when the process ends, however it does.</summary>
internal sealed class FolderLock : IDisposable
{
    private const string Name = "auditor.lock";

    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <summary>Takes a folder, and makes it where it is not there.</summary>
    /// <exception cref="AuditException">Another auditor has it, or it cannot be written.</exception>
    public static FolderLock Take(string folder)
    {
        var file = Path.Combine(folder, Name);
        try
        {
            return new(OwnFiles.Open(file, FileShare.None));
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException || (failure is IOException && !File.Exists(file)))
        {
            throw new AuditException(new Problem(ProblemKind.Configuration, $"the folder cannot be written: {failure.Message}; name another one with --data", folder), failure);
        }
        catch (IOException failure)
        {
            throw new AuditException(new Problem(ProblemKind.Configuration, "another auditor serves from this folder; name another one with --data, or a database that several may share with --store", folder), failure);
        }
    }

    public void Dispose() => _file.Dispose();
}
