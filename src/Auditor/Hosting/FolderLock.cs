namespace Auditor.Hosting;

/// <summary>Keeps a second auditor from a folder that only one may serve from. It is let go when the process ends, however it does.</summary>
internal sealed class FolderLock : IDisposable
{
    private const string Name = "auditor.lock";

    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <summary>Takes a folder, which is there.</summary>
    /// <exception cref="AuditException">Another auditor has it.</exception>
    public static FolderLock Take(string folder)
    {
        try
        {
            return new(new FileStream(Path.Combine(folder, Name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException failure)
        {
            throw new AuditException(new Problem(ProblemKind.Configuration, "another auditor serves from this folder; name another one with --data, or a database that several may share with --store", folder), failure);
        }
    }

    public void Dispose() => _file.Dispose();
}
