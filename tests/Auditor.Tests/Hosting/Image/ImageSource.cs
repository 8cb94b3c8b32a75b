namespace Auditor.Tests.Hosting.Image;

/// <summary>Where <c>COPY</c> copies from.</summary>
/// <param name="Root">A folder.</param>
/// <param name="Files">Its files, relative to it.</param>
internal sealed record ImageSource(string Root, Func<IEnumerable<string>> Files)
{
    /// <summary>What another stage has made.</summary>
    public static ImageSource Of(string stage) => new(stage, () => Directory.EnumerateFiles(stage, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(stage, file)));

    /// <summary>Copies a folder's files, modes included.</summary>
    public void CopyTo(string folder, string target)
    {
        var from = Path.GetFullPath(Path.Join(Root, folder));
        Assert.True(Directory.Exists(from), $"COPY: there is no folder {folder}");
        Directory.CreateDirectory(target);
        foreach (var file in Files().Select(file => Path.Combine(Root, file)).Where(file => file.StartsWith(from + '/', StringComparison.Ordinal)))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
