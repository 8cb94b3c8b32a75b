using System.ComponentModel;
using System.Diagnostics;
using System.Formats.Tar;
using System.Text.Json;
using Auditor.Auditing;
using Auditor.Templates;
using Auditor.Tests;

namespace Policies.Tests.Conformance;

/// <summary>Templates of real CDK apps, by the thousand, each audited by itself.</summary>
public sealed class RealTemplatesTests
{
    private const string Index = "index.jsonl";

    [Fact]
    public async Task Every_template_is_read_and_no_policy_throws()
    {
        var archive = SharedFolder.Find("real/real-cdk.tar.xz");
        Assert.SkipWhen(archive is null, SharedFolder.Absent);
        var files = await Unpack(archive, TestContext.Current.CancellationToken);
        Assert.SkipWhen(files is null, "there is no xz to unpack the templates with");

        using var index = new StreamReader(new MemoryStream(files[Index]));
        var sources = new List<TemplateSource>();
        while (await index.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            using var document = JsonDocument.Parse(line);
            var path = document.RootElement.GetProperty("file").GetString()!;
            sources.Add(new TemplateSource.StandardInput(files[path]) { Shown = path });
        }

        var result = new TemplateAudit(
            new() { Sources = [.. sources], Configuration = new(), Policies = new(PolicyCatalog.All) },
            TimeProvider.System).Run(cancellation: TestContext.Current.CancellationToken);

        Assert.True(result.Summary.Resources > 10_000, $"{result.Summary.Resources} resources");
        Assert.True(result.Errors.IsEmpty, string.Join(Environment.NewLine, result.Errors));
    }

    // In memory: the archive has thirteen thousand files.
    private static async Task<Dictionary<string, byte[]>?> Unpack(string archive, CancellationToken cancellation)
    {
        Process xz;
        try
        {
            xz = Process.Start(new ProcessStartInfo("xz", ["-dc", archive]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        }
        catch (Win32Exception)
        {
            return null;
        }

        using var process = xz;
        using var tar = new TarReader(process.StandardOutput.BaseStream);
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        while (await tar.GetNextEntryAsync(cancellationToken: cancellation) is { } entry)
        {
            if (entry.DataStream is { } data)
            {
                var content = new byte[entry.Length];
                await data.ReadExactlyAsync(content, cancellation);
                files[entry.Name.TrimStart('.', '/')] = content;
            }
        }

        await process.WaitForExitAsync(cancellation);
        return files;
    }
}
