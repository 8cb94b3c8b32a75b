namespace Auditor.Hosting;

/// <summary>Keeps a second auditor from a folder that only one may serve from. It is let go when the process ends, however it does.</summary>
internal sealed class FolderLock : IDisposable
{
    private const string Name = "auditor.lock";

    // That somebody else has a file: EWOULDBLOCK of flock, and a violation of what may be shared.
    private const int TakenOnLinux = 11;
    private const int TakenOnMac = 35;
    private const int TakenOnWindows = unchecked((int)0x80070020);

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
        catch (IOException failure) when (failure.HResult is TakenOnLinux or TakenOnMac or TakenOnWindows)
        {
            throw new AuditException(new Problem(ProblemKind.Configuration, "another auditor serves from this folder; name another one with --data, or a database that several may share with --store", folder), failure);
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException)
        {
            throw new AuditException(new Problem(ProblemKind.Configuration, $"the folder cannot be written: {failure.Message}; name another one with --data", folder), failure);
        }
    }

    public void Dispose() => _file.Dispose();
}
