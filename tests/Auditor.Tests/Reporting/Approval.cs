using System.Runtime.CompilerServices;
using System.Text;
using Auditor.Auditing;
using Auditor.Reporting;

namespace Auditor.Tests.Reporting;

/// <summary>Compares what a writer wrote with the approved file; <c>AUDITOR_UPDATE=1</c> approves.</summary>
internal static class Approval
{
    public static string Write(string format, AuditResult result, ReportContext? context = null)
    {
        using var stream = new MemoryStream();
        ReportFormats.Find(format).Write(result, context ?? new ReportContext { Excerpt = SampleResult.Excerpt }, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static void ShouldBeApproved(string actual, string name) => ShouldBeCommitted(actual, Path.Combine(Folder(), "Approved", name));

    /// <summary>Asserts that a file of the repository holds this text.</summary>
    public static void ShouldBeCommitted(string actual, string path)
    {
        if (Environment.GetEnvironmentVariable("AUDITOR_UPDATE") is "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"{path} is missing; run the tests with AUDITOR_UPDATE=1 and look at what they write.");
        Assert.Equal(File.ReadAllText(path), actual, ignoreLineEndingDifferences: false);
    }

    public static string Repository() => Path.GetFullPath(Path.Combine(Folder(), "..", "..", ".."));

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
