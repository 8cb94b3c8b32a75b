using System.Diagnostics;
using Auditor.Hosting;

namespace Auditor.Tests.Hosting;

/// <summary>One auditor serves from a folder, and who cannot is told why.</summary>
public sealed class FolderLockTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("auditor-lock-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_folder_that_another_auditor_serves_from_is_refused_until_that_ends()
    {
        using (FolderLock.Take(_folder.FullName))
        {
            Assert.StartsWith("another auditor serves from this folder; ", Refusal(), StringComparison.Ordinal);
        }

        FolderLock.Take(_folder.FullName).Dispose();
    }

    [Fact]
    public async Task A_file_that_is_there_and_cannot_be_written_is_not_taken_for_another_auditor()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "programs that run can be written elsewhere");
        var file = Path.Combine(_folder.FullName, "auditor.lock");

        // Copied by a process of its own: what this one has open to write, children that others start may have open too.
        using (var copying = Process.Start("cp", ["/bin/sleep", file]))
        {
            await copying.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        using var running = Process.Start(file, "infinity");
        try
        {
            Assert.StartsWith("the folder cannot be written: ", Refusal(), StringComparison.Ordinal);
        }
        finally
        {
            running.Kill();
            await running.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    private string Refusal() => Assert.Throws<AuditException>(() => FolderLock.Take(_folder.FullName)).Message;
}
