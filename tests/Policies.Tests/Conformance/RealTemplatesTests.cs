using System.Diagnostics;
using System.Text.Json;
using Auditor.Auditing;
using Auditor.Templates;
using Auditor.Tests;

namespace Policies.Tests.Conformance;

/// <summary>Templates of real CDK apps, by the thousand, each audited by itself.</summary>
public sealed class RealTemplatesTests
{
    [Fact]
    public async Task Every_template_is_read_and_no_policy_throws()
    {
        var archive = SharedFolder.Find("real/real-cdk.tar.xz");
        Assert.SkipWhen(archive is null, SharedFolder.Absent);
        var folder = Directory.CreateTempSubdirectory("real-cdk");
        try
        {
            Assert.SkipUnless(await Unpack(archive, folder.FullName, TestContext.Current.CancellationToken), "there is no tar that unpacks .tar.xz");
            var templates = File.ReadLines(Path.Combine(folder.FullName, "index.jsonl")).Select(Template);

            var result = new TemplateAudit(
                new() { Sources = [.. templates.Select(template => new TemplateSource.SingleTemplate(Path.Combine(folder.FullName, template), template))], Configuration = new(), Policies = new(PolicyCatalog.All) },
                TimeProvider.System).Run(cancellation: TestContext.Current.CancellationToken);

            Assert.True(result.Summary.Resources > 10_000, $"{result.Summary.Resources} resources");
            Assert.True(result.Errors.IsEmpty, string.Join(Environment.NewLine, result.Errors));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Template(string line)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.GetProperty("file").GetString()!;
    }

    private static async Task<bool> Unpack(string archive, string folder, CancellationToken cancellation)
    {
        try
        {
            using var tar = Process.Start(new ProcessStartInfo("tar", ["-xJf", archive, "-C", folder]) { UseShellExecute = false, RedirectStandardError = true })!;
            await tar.WaitForExitAsync(cancellation);
            return tar.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
