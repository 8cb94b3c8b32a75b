using System.Text.Json;
using Auditor.Templates;
using Policies.Model;

namespace Auditor.Tests.Templates;

/// <summary>cfn-lint's own templates, good and bad, against what it says of each.</summary>
public sealed class ParseConformanceTests
{
    private static readonly string? Folder = SharedFolder.Find("conformance/parse");

    private static readonly Dictionary<string, string> Errata =
        File.ReadLines(Path.Combine(SharedFolder.Root, "tests/Auditor.Tests/Templates/parse-errata.tsv"))
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t'))
            .ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    public static IEnumerable<TheoryDataRow<string>> Cases() => Folder is null
        ? [new TheoryDataRow<string>("") { Skip = SharedFolder.Absent }]
        : File.ReadLines(Path.Combine(Folder, "cases.jsonl")).Select(line => new TheoryDataRow<string>(line) { TestDisplayName = Read(line).Id });

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void A_template_parses_or_fails_at_the_line_as_cfn_lint_says(string json)
    {
        var (id, path, lines, resources) = Read(json);
        var isErratum = Errata.ContainsKey(id);
        try
        {
            var template = TemplateText.Parse(File.ReadAllBytes(Path.Combine(Folder!, path)), path);

            Assert.Empty(lines);
            Assert.False(isErratum, "the erratum is out of date");
            Assert.Equal(resources, template["Resources"] is MapNode map ? map.Entries.Count(entry => entry.Value is MapNode) : 0);
        }
        catch (AuditException failure) when (isErratum)
        {
            Assert.Equal(ProblemKind.Template, failure.Problem.Kind);
        }
        catch (AuditException failure)
        {
            Assert.Contains(failure.Problem.Line ?? 0, lines);
        }
    }

    private static (string Id, string Path, int[] Lines, int Resources) Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var one = document.RootElement;
        var lines = one.GetProperty("expectations").EnumerateArray()
            .Where(expectation => expectation.GetProperty("outcome").ValueEquals("FAIL"))
            .Select(expectation => expectation.GetProperty("line").GetInt32());
        return (one.GetProperty("id").GetString()!, one.GetProperty("templatePath").GetString()!, [.. lines], one.GetProperty("resourceCount").GetInt32());
    }
}
