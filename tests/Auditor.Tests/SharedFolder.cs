namespace Auditor.Tests;

/// <summary>The folder of data that others wrote, beside the repository: <c>../shared</c>, or where <c>AUDITOR_SHARED</c> says.</summary>
internal static class SharedFolder
{
    /// <summary>Why a test that needs the folder is not run.</summary>
    public const string Absent = "the folder ../shared, or the one that the environment variable AUDITOR_SHARED names, is not there";

    /// <summary>The repository's root.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A file or folder within it, or null where it is absent.</summary>
    public static string? Find(string path)
    {
        var folder = Environment.GetEnvironmentVariable("AUDITOR_SHARED") ?? Path.Combine(Root, "..", "shared");
        var full = Path.Combine(folder, path);
        return Path.Exists(full) ? full : null;
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Auditor.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No folder above the tests holds Auditor.sln.");
        }

        return folder;
    }
}
