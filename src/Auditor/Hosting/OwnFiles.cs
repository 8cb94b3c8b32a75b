namespace Auditor.Hosting;

/// <summary>Makes files and folders that nobody else may read: what a scan found is the business of whoever runs it.</summary>
internal static class OwnFiles
{
    private const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnFolder = OwnFile | UnixFileMode.UserExecute;

    /// <summary>Makes a file of the store, which a database opens, and its folder where they are not there.</summary>
    /// <exception cref="AuditException">The folder cannot be written.</exception>
    public static void Make(string file)
    {
        try
        {
            Open(file, FileShare.ReadWrite | FileShare.Delete).Dispose();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new AuditException(new Problem(ProblemKind.Configuration, $"the store cannot be written here: {failure.Message}; name another folder with --data", Path.GetDirectoryName(file)), failure);
        }
    }

    /// <summary>Opens a file, and makes it and its folder where they are not there; what is there stays as it is.</summary>
    public static FileStream Open(string file, FileShare share)
    {
        var folder = Path.GetDirectoryName(file)!;
        if (!Directory.Exists(folder))
        {
            _ = OperatingSystem.IsWindows() ? Directory.CreateDirectory(folder) : Directory.CreateDirectory(folder, OwnFolder);
        }

        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = share };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnFile;
        }

        return new FileStream(file, options);
    }
}
