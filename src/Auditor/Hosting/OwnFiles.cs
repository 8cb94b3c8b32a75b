namespace Auditor.Hosting;

/// <summary>Makes files and folders that nobody else may read: what a scan found is the business of whoever runs it.</summary>
internal static class OwnFiles
{
    private const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnFolder = OwnFile | UnixFileMode.UserExecute;

    /// <summary>Makes a file in a folder, and the folder; what is there stays as it is.</summary>
    public static void Make(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        if (!Directory.Exists(folder))
        {
            _ = OperatingSystem.IsWindows() ? Directory.CreateDirectory(folder) : Directory.CreateDirectory(folder, OwnFolder);
        }

        using var made = new FileStream(file, Options(FileShare.ReadWrite | FileShare.Delete));
    }

    /// <summary>How such a file is opened.</summary>
    public static FileStreamOptions Options(FileShare share)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = share };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnFile;
        }

        return options;
    }
}
