using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Auditor.Tests.Reporting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Reports;

/// <summary>A report on paper.</summary>
public sealed partial class ReportPrintTests(Chromium chromium)
{
    [Fact]
    public async Task Every_finding_is_printed_in_full()
    {
        await using var report = await ReportFile.OpenAsync(chromium, SampleDrift.Full);
        var pdf = await PrintAsync(report);

        Assert.True(Pages().Count(Encoding.Latin1.GetString(pdf)) > 5);
        if (await TextOfAsync(pdf) is { } text)
        {
            Assert.All(SampleDrift.Full.Findings, finding =>
            {
                Assert.Contains(Squeezed(finding.Id), text, StringComparison.Ordinal);
                Assert.All(finding.Evidence, evidence => Assert.Contains(Squeezed(evidence.Actual), text, StringComparison.Ordinal));
            });
            Assert.All(SampleDrift.Report.Differences.Where(difference => difference.Path is not null), difference => Assert.Contains(Squeezed(difference.Path!), text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task What_fits_the_filters_is_printed_packed_or_not_and_the_rest_is_counted()
    {
        var many = ReportFile.Many(3000);
        await using var report = await ReportFile.OpenAsync(chromium, many, hash: "#?state=waived&group=environment");
        var waived = many.Findings.Where(finding => finding.Waiver is not null).ToArray();
        var pdf = await PrintAsync(report);

        if (await TextOfAsync(pdf) is { } text)
        {
            Assert.Contains(Squeezed($"{waived.Length} of 3,000 findings are printed: group by environment, state waived."), text, StringComparison.Ordinal);
            Assert.All(waived, finding => Assert.Contains(Squeezed(finding.Id), text, StringComparison.Ordinal));
        }

        await Expect(report.Groups).ToHaveCountAsync(waived.Select(finding => finding.Resource.Environment).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Groups_are_printed_one_after_another_until_there_are_too_many()
    {
        var many = ReportFile.Many(9000);
        var result = many with { Findings = [.. many.Findings.Select((finding, number) => finding with { Policy = $"policy-{number % 6}" })] };
        await using var report = await ReportFile.OpenAsync(chromium, result, hash: "#?group=policy");
        await report.Page.Locator("html[data-printable]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        await report.Page.EvaluateAsync("() => { window.dispatchEvent(new Event('beforeprint')); }");

        await Expect(report.Findings).ToHaveCountAsync(5000);
        var groups = await report.Groups.EvaluateAllAsync<int[]>("all => all.map(group => group.querySelectorAll('details.finding').length)");
        Assert.Equal([1500, 1500, 1500, 500], groups);
        await Expect(report.Page.Locator("#printed")).ToHaveTextAsync("5,000 of 9,000 findings are printed: group by policy. 4,000 more fit; they are in the file.");
    }

    [Fact]
    public async Task A_list_that_is_printed_in_part_says_so()
    {
        var differences = Enumerable.Range(0, 6000).Select(number => SampleDrift.Report.Differences[0] with { Id = $"1-d{number:x}" });
        await using var report = await ReportFile.OpenAsync(chromium, SampleDrift.Full with { Drift = SampleDrift.Report with { Differences = [.. differences] } });
        await report.Page.Locator("html[data-printable]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        var note = report.Page.GetByText("5,200 of 6,000 differences are printed; the others are in the file.");
        await report.Page.EvaluateAsync("() => { window.dispatchEvent(new Event('beforeprint')); }");
        await Expect(note).ToHaveCountAsync(1);
        await report.Page.EvaluateAsync("() => { window.dispatchEvent(new Event('afterprint')); }");
        await Expect(note).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task After_printing_the_page_is_as_it_was()
    {
        await using var report = await ReportFile.OpenAsync(chromium, ReportFile.Many(1000));
        var before = await report.Page.Locator("main").InnerHTMLAsync();
        await PrintAsync(report);
        await report.Page.EvaluateAsync("() => document.getElementById('printed').textContent = ''");

        Assert.Equal(before, await report.Page.Locator("main").InnerHTMLAsync());
    }

    private static async Task<byte[]> PrintAsync(ReportFile report)
    {
        await report.Page.Locator("html[data-printable]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        return await report.Page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true, PrintBackground = true, Format = "A4" });
    }

    // Lines and columns break texts anywhere. Null where there is no pdftotext: the number of pages is then all that is looked at.
    private static async Task<string?> TextOfAsync(byte[] pdf)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, pdf);
            using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-raw", file, "-"]) { UseShellExecute = false, RedirectStandardOutput = true })!;
            var text = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return Squeezed(text);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Squeezed(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    [GeneratedRegex(@"/Type\s*/Page\b", RegexOptions.ExplicitCapture, 10000)]
    private static partial Regex Pages();
}
