using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Auditor.Tests.Accounts;

namespace Auditor.Tests.Reporting.Asff;

/// <summary>Imports a report as its users do: by AWS's command line, which checks it against the service's model, into moto's Security Hub.</summary>
public sealed class AsffImportTests(MotoServer moto) : IClassFixture<MotoServer>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("auditor-asff-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_report_is_imported_as_it_is()
    {
        moto.SkipIfAbsent();
        await File.WriteAllTextAsync(Path.Combine(_folder, "findings.json"), Approval.Write("asff", SampleDrift.Full), TestContext.Current.CancellationToken);
        Run("enable-security-hub");
        using var imported = JsonDocument.Parse(Run("batch-import-findings", "--findings", "file://findings.json"));
        using var written = JsonDocument.Parse(Approval.Write("asff", SampleDrift.Full));
        Assert.Equal((0, written.RootElement.GetArrayLength()), (imported.RootElement.GetProperty("FailedCount").GetInt32(), imported.RootElement.GetProperty("SuccessCount").GetInt32()));
        using var kept = JsonDocument.Parse(Run("get-findings"));
        Assert.Equal(Ids(written.RootElement), Ids(kept.RootElement.GetProperty("Findings")), StringComparer.Ordinal);
    }

    private static IEnumerable<string?> Ids(JsonElement findings) => findings.EnumerateArray().Select(finding => finding.GetProperty("Id").GetString()).Order(StringComparer.Ordinal);

    private string Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("aws", ["--endpoint-url", moto.Endpoint.ToString(), "--region", "us-east-1", "--output", "json", "securityhub", .. arguments])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["AWS_ACCESS_KEY_ID"] = "123456789012";
        start.Environment["AWS_SECRET_ACCESS_KEY"] = "test";
        start.Environment["AWS_PAGER"] = "";
        Process? started = null;
        try
        {
            started = Process.Start(start);
        }
        catch (Win32Exception)
        {
            Assert.Skip("AWS's command line is not on this machine's path.");
        }

        using var process = started!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(HangGuard.Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"aws {string.Join(' ', arguments)} did not end within {HangGuard.Patience}");
        }

        Assert.True(process.ExitCode == 0, errors.Result);
        return output.Result;
    }
}
