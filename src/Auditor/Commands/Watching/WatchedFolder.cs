namespace Auditor.Commands.Watching;

/// <summary>A folder whose files are watched, those of its inner folders too.</summary>
/// <param name="Path">The folder; it may come and go.</param>
/// <param name="Has">Whether a file, by its full path, is watched.</param>
/// <param name="LooksInto">Whether an inner folder, by its full path, is; one behind a link is not.</param>
internal sealed record WatchedFolder(string Path, Predicate<string> Has, Predicate<string> LooksInto)
{
    /// <summary>The files that are there, in any order; what cannot be read has none.</summary>
    public IEnumerable<FileInfo> Files()
    {
        var folders = new Stack<DirectoryInfo>([new(Path)]);
        while (folders.TryPop(out var folder))
        {
            foreach (var entry in Entries(folder))
            {
                if (entry is FileInfo file && Has(file.FullName))
                {
                    yield return file;
                }
                else if (entry is DirectoryInfo inner && !inner.Attributes.HasFlag(FileAttributes.ReparsePoint) && LooksInto(inner.FullName))
                {
                    folders.Push(inner);
                }
            }
        }
    }

    private static FileSystemInfo[] Entries(DirectoryInfo folder)
    {
        try
        {
            return folder.GetFileSystemInfos();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
