namespace ReferenceStack.Tests;

internal static class Repository
{
    /// <summary>The folder of the solution, above wherever the tests were built.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder) => folder switch
    {
        null => throw new InvalidOperationException("Auditor.sln is in no folder above the tests"),
        _ when File.Exists(Path.Combine(folder.FullName, "Auditor.sln")) => folder.FullName,
        _ => Find(folder.Parent),
    };
}
