using System.Text.Json;
using Auditor;
using Auditor.Commands;
using Auditor.Tests;

namespace Policies.Tests.Conformance;

/// <summary>cfn-lint's templates, good and bad, through the command as a user runs it.</summary>
public sealed class ParsedTemplatesTests
{
    [Fact]
    public async Task Every_template_is_judged_or_is_said_to_be_broken_and_no_policy_throws()
    {
        var corpus = SharedFolder.Find("conformance/parse");
        Assert.SkipWhen(corpus is null, SharedFolder.Absent);
        var templates = File.ReadLines(Path.Combine(corpus, "cases.jsonl")).Select(line => Path.Combine(corpus, Template(line))).ToList();

        using var result = await Check(templates, TestContext.Current.CancellationToken);

        var errors = result.RootElement.GetProperty("errors").EnumerateArray().ToList();
        var judged = result.RootElement.GetProperty("evaluations").EnumerateArray().Select(evaluation => evaluation.GetProperty("resource").GetProperty("template").GetString());
        Assert.Empty(errors.Where(error => error.GetProperty("kind").ValueEquals("policy")).Select(error => error.GetRawText()));
        Assert.Empty(templates.Except(judged, StringComparer.Ordinal).Except(errors.Select(error => error.GetProperty("file").GetString()!), StringComparer.Ordinal));
    }

    private static async Task<JsonDocument> Check(IEnumerable<string> templates, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("parse");
        var (output, errors) = (Path.Combine(folder.FullName, "result.json"), Console.Error);
        Console.SetError(TextWriter.Null);
        try
        {
            Assert.Equal(ExitCode.NotCarriedOut, await CommandLine.RunAsync(["check", .. templates, "--all", "--fail-on", "none", "--format", "json", "--output", output]));
            return JsonDocument.Parse(await File.ReadAllBytesAsync(output, cancellation));
        }
        finally
        {
            Console.SetError(errors);
            folder.Delete(recursive: true);
        }
    }

    private static string Template(string line)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.GetProperty("templatePath").GetString()!;
    }
}
