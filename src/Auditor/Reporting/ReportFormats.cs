using System.Collections.Immutable;
using Auditor.Reporting.Asff;
using Auditor.Reporting.Csv;
using Auditor.Reporting.GitHub;
using Auditor.Reporting.GitLab;
using Auditor.Reporting.Html;
using Auditor.Reporting.Json;
using Auditor.Reporting.Junit;
using Auditor.Reporting.Markdown;
using Auditor.Reporting.Ocsf;
using Auditor.Reporting.Sarif;
using Auditor.Reporting.Terminal;

namespace Auditor.Reporting;

/// <summary>The report formats by name. Making a writer costs nothing: what it needs is loaded when it writes.</summary>
internal static class ReportFormats
{
    public static ImmutableArray<IReportWriter> All { get; } =
    [
        new ConsoleReport(),
        new HtmlReport(),
        new JsonReport(),
        new SarifReport(),
        new JunitReport(),
        new MarkdownReport(),
        new GitHubReport(),
        new GitLabReport(),
        new CsvReport(),
        new AsffReport(),
        new OcsfReport(),
    ];

    /// <summary>The writer of a format.</summary>
    /// <exception cref="AuditException">There is no such format; the message says which there are and, where near, what was meant.</exception>
    public static IReportWriter Find(string name) =>
        All.FirstOrDefault(writer => writer.Format == name) ?? throw new AuditException(ProblemKind.Configuration, Unknown(name));

    private static string Unknown(string name)
    {
        var names = All.Select(writer => writer.Format).ToArray();
        return $"\"{Printable.Of(name)}\" is no report format{(Suggestion.For(name, names) is { Length: > 0 } meant ? meant : ".")} The formats are {string.Join(", ", names)}.";
    }
}
