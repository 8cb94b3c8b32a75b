using System.Text.Json;
using Auditor;
using Auditor.Commands;
using Auditor.Tests;

namespace Policies.Tests.Conformance;

/// <summary>cfn-lint's templates, good and bad, through the command as a user runs it.</summary>
public sealed class ParsedTemplatesTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Every_template_ends_in_a_result_or_in_a_sentence_with_its_place()
    {
        var corpus = SharedFolder.Find("conformance/parse");
        Assert.SkipWhen(corpus is null, SharedFolder.Absent);
        var folder = Directory.CreateTempSubdirectory("parse");
        var output = Path.Combine(folder.FullName, "result.json");
        var (console, errors) = (Console.Out, Console.Error);
        var defects = new List<string>();
        try
        {
            foreach (var template in File.ReadLines(Path.Combine(corpus, "cases.jsonl")).Select(Template))
            {
                File.Delete(output);
                using var said = new StringWriter();
                Console.SetOut(TextWriter.Null);
                Console.SetError(said);
                string[] arguments = ["check", Path.Combine(corpus, template), "--fail-on", "none", "--format", "json", "--output", output];
                var code = await Task.Run(() => CommandLine.RunAsync(arguments), TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
                if (Defect(code, output, said.ToString()) is { } defect)
                {
                    defects.Add($"{template}: {defect}");
                }
            }
        }
        finally
        {
            Console.SetOut(console);
            Console.SetError(errors);
            folder.Delete(recursive: true);
        }

        Assert.True(defects.Count == 0, string.Join(Environment.NewLine, defects));
    }

    private static string? Defect(int code, string output, string said)
    {
        if (code is not (ExitCode.Clean or ExitCode.NotCarriedOut))
        {
            return $"exit code {code}";
        }

        if ((code is ExitCode.NotCarriedOut) != said.Contains("error: ", StringComparison.Ordinal))
        {
            return $"exit code {code}, and it says \"{said}\"";
        }

        if (!File.Exists(output))
        {
            return "no result";
        }

        using var result = JsonDocument.Parse(File.ReadAllBytes(output));
        return result.RootElement.GetProperty("errors").EnumerateArray().FirstOrDefault(error => error.GetRawText().Contains("This is a defect", StringComparison.Ordinal)) is { ValueKind: not JsonValueKind.Undefined } thrown
            ? thrown.GetRawText()
            : null;
    }

    private static string Template(string line)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.GetProperty("templatePath").GetString()!;
    }
}
