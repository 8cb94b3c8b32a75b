using System.CommandLine;
using Auditor.Auditing;
using Auditor.Reporting;
using Policies.Model;

namespace Auditor.Commands;

/// <summary>The options that say which reports of a result are written, and what of it ends in exit code 1.</summary>
internal sealed class ReportOptions
{
    private readonly Option<string[]> _formats = new("--format") { Description = "console (default), html, json, sarif, junit, markdown (a comment), github (annotations), gitlab (code quality), csv, asff (Security Hub) or ocsf; once for each --output.", HelpName = "FORMAT" };
    private readonly Option<string[]> _outputs = new("--output") { Description = "The file of the --format in the same place; without one, standard output.", HelpName = "FILE" };
    private readonly Option<string?> _failOn = new("--fail-on") { HelpName = "SEVERITY" };
    private readonly Option<bool> _failOnUnknown = new("--fail-on-unknown") { Description = "Unknown findings end in exit code 1 too." };
    private readonly Option<bool> _recovery = new("--recovery") { Description = "After the findings, what the settings can recover from, against the objectives, and what to change to meet them." };
    private readonly Option<bool> _quiet = new("--quiet") { Description = "The summary line only; with --recovery its tables too." };
    private readonly Option<bool> _verbose = new("--verbose");
    private readonly Option<bool> _noColor = ConsoleOutput.NoColor();

    /// <param name="failOn">What the help says of <c>--fail-on</c>.</param>
    /// <param name="verbose">What it says of <c>--verbose</c>.</param>
    public ReportOptions(string failOn, string verbose)
    {
        _failOn.Description = failOn;
        _verbose.Description = verbose;
    }

    /// <summary>Where the reports go.</summary>
    public IEnumerable<Option> Places => [_formats, _outputs];

    /// <summary>What ends in exit code 1.</summary>
    public IEnumerable<Option> Threshold => [_failOn, _failOnUnknown];

    /// <summary>What the console shows.</summary>
    public IEnumerable<Option> Looks => [_recovery, _quiet, _verbose, _noColor];

    public bool Recovery(ParseResult parsed) => parsed.GetValue(_recovery);

    public bool IsVerbose(ParseResult parsed) => parsed.GetValue(_verbose);

    public bool FailOnUnknown(ParseResult parsed) => parsed.GetValue(_failOnUnknown);

    /// <summary>Whether a threshold was given.</summary>
    public bool HasThreshold(ParseResult parsed) => parsed.GetValue(_failOn) is not null;

    /// <summary>The files that are written.</summary>
    public IEnumerable<string> Outputs(ParseResult parsed) => parsed.GetValue(_outputs) ?? [];

    /// <summary>Which report goes where.</summary>
    /// <exception cref="AuditException">A format does not exist, or they cannot be paired.</exception>
    public ReportTargets Targets(ParseResult parsed) => ReportTargets.Pair(parsed.GetValue(_formats) ?? [], parsed.GetValue(_outputs) ?? []);

    /// <summary>The severity from which findings block; null for none.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="otherwise">The threshold where none is given.</param>
    /// <exception cref="AuditException">There is no such severity.</exception>
    public Severity? FailOn(ParseResult parsed, string otherwise) => (parsed.GetValue(_failOn) ?? otherwise).ToLowerInvariant() switch
    {
        "critical" => Severity.Critical,
        "high" => Severity.High,
        "medium" => Severity.Medium,
        "low" => Severity.Low,
        "none" => null,
        var text => throw new AuditException(ProblemKind.Configuration, $"--fail-on takes critical, high, medium, low or none, not \"{text}\""),
    };

    /// <summary>Tells the errors and writes the reports.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="result">What they are of.</param>
    /// <param name="context">What else is known of the reader's wishes.</param>
    public void Write(ParseResult parsed, AuditResult result, ReportContext context)
    {
        foreach (var error in result.Errors)
        {
            Console.Error.WriteLine($"error: {Printable.Of(error.ToString())}");
        }

        Targets(parsed).Write(result, context with
        {
            Colours = ConsoleOutput.HasColours(parsed.GetValue(_noColor)),
            Width = ConsoleOutput.Width,
            Recovery = parsed.GetValue(_recovery),
            Quiet = parsed.GetValue(_quiet),
            Verbose = parsed.GetValue(_verbose),
            Tell = sentence => Console.Error.WriteLine($"note: {Printable.Of(sentence)}"),
        });
    }
}
