namespace Auditor.Reporting;

/// <summary>Files as a repository names them.</summary>
internal static class RepositoryPath
{
    /// <summary>The path with forward slashes and without <c>./</c>; relative where it lies in the current folder, which in CI is the repository's.</summary>
    public static string Of(string file)
    {
        var path = Path.IsPathFullyQualified(file) && Path.GetRelativePath(Environment.CurrentDirectory, file) is var relative && !relative.StartsWith("..", StringComparison.Ordinal) ? relative : file;
        path = path.Replace('\\', '/');
        while (path.StartsWith("./", StringComparison.Ordinal))
        {
            path = path[2..];
        }

        return path;
    }
}
