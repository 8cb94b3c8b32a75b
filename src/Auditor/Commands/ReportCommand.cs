using System.CommandLine;
using Auditor.Auditing;
using Auditor.Comparing;
using Auditor.Reporting;
using Auditor.Reporting.Json;

namespace Auditor.Commands;

/// <summary><c>auditor report</c>: renders a saved result again, or tells how two differ.</summary>
internal sealed class ReportCommand : Command
{
    private readonly Argument<string[]> _results = new("RESULT")
    {
        Description = "A result that --format json wrote, or - for standard input; of two, the earlier one first.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly ReportOptions _report = new(
        "The severity from which a finding ends in exit code 1, of two results a new one: critical, high, medium, low or none (default).",
        "Unknown and waived findings in full, and lists that are otherwise cut short; of two results, what has not changed too.");

    public ReportCommand()
        : base("report", """
            Renders a saved result again in any format, or tells how two results differ: what is new, unchanged and resolved, and what nobody looked at again.

            Examples:
              auditor report result.json
              auditor report result.json --format html --output report.html --format sarif --output findings.sarif
              auditor report monday.json friday.json
              auditor report main.json branch.json --format html --output changes.html --fail-on high
              auditor check --format json | auditor report -

            Results are written with --format json; auditor scan --snapshot keeps the properties of live resources in them, so that their changes can be told.
            Exit codes: 0 the report is written; with --fail-on, 1 findings at or over it, of two results new ones, and 2 if the audit was not complete; 2 a result cannot be read.
            """)
    {
        Arguments.Add(_results);
        foreach (var option in _report.Places.Concat(_report.Threshold).Concat(_report.Looks))
        {
            Options.Add(option);
        }

        SetAction(Run);
    }

    private int Run(ParseResult parsed)
    {
        var files = parsed.GetValue(_results)!;
        if (files.Length > 2)
        {
            throw new AuditException(ProblemKind.Configuration, $"auditor report takes one result, or two to compare, not {files.Length}");
        }

        if (files.Length == 2 && files[0] == ResultFile.StandardInput && files[1] == ResultFile.StandardInput)
        {
            throw new AuditException(ProblemKind.Configuration, "standard input holds one result; name the file of the other");
        }

        if (_report.FailOnUnknown(parsed) && !_report.HasThreshold(parsed))
        {
            throw new AuditException(ProblemKind.Configuration, "--fail-on-unknown needs a severity here: give --fail-on too, such as --fail-on high");
        }

        // What cannot be written need not be read.
        _report.Targets(parsed);
        var threshold = new Threshold(_report.FailOn(parsed, otherwise: "none"), _report.FailOnUnknown(parsed));
        var result = files is [var earlier, var later] ? Compare(earlier, later) : ResultFile.Read(files[0]);
        if (_report.HasThreshold(parsed))
        {
            result = threshold.Apply(result);
        }

        try
        {
            // Without lines of templates: those that are there now may say something else, and a result may name any file.
            _report.Write(parsed, result, new ReportContext());
        }
        catch (OverflowException failure)
        {
            throw new AuditException(new Problem(ProblemKind.Configuration, "the counts of this result add up to more than there can be: it is not as the auditor wrote it", files[^1]), failure);
        }

        return _report.HasThreshold(parsed) ? result.ExitCode : ExitCode.Clean;
    }

    private static AuditResult Compare(string earlier, string later)
    {
        var (before, after) = (ResultFile.Read(earlier), ResultFile.Read(later));
        if (before.Time > after.Time)
        {
            Console.Error.WriteLine(Printable.InLog($"note: {earlier} is of {Figures.Timestamp(before.Time)} and thus newer than {later}, of {Figures.Timestamp(after.Time)}; the earlier result comes first"));
        }

        return ResultComparison.Compare(before, after, earlier);
    }
}
