using System.CommandLine;
using Auditor.Auditing;
using Auditor.Configuration.Binding;
using Auditor.Reporting;
using Policies.Model;

namespace Auditor.Commands;

/// <summary>The options that every command has which audits, and what becomes of its result.</summary>
internal sealed class AuditOptions
{
    private readonly PolicyOptions _policies = new();
    private readonly Option<string?> _environment = new("--environment") { Description = "The environment of everything that is audited; default: told by the rules of policies.json.", HelpName = "NAME" };
    private readonly Option<string[]> _formats = new("--format") { Description = "console (default), html, json, sarif, junit, markdown (a comment), github (annotations), gitlab (code quality), csv, asff (Security Hub) or ocsf; once for each --output.", HelpName = "FORMAT" };
    private readonly Option<string[]> _outputs = new("--output") { Description = "The file of the --format in the same place; without one, standard output.", HelpName = "FILE" };
    private readonly Option<string> _failOn = new("--fail-on") { Description = "The severity from which a finding ends in exit code 1: critical, high (default), medium, low or none.", HelpName = "SEVERITY", DefaultValueFactory = _ => "high" };
    private readonly Option<bool> _failOnUnknown = new("--fail-on-unknown") { Description = "Unknown findings end in exit code 1 too." };
    private readonly Option<string?> _baseline = new("--baseline") { Description = "An earlier JSON result; only findings that it does not have block.", HelpName = "FILE" };
    private readonly Option<bool> _all = new("--all") { Description = "Every evaluation goes into the result, Compliant and NotApplicable ones too." };
    private readonly Option<bool> _recovery = new("--recovery") { Description = "After the findings, what the settings can recover from, against the objectives, and what to change to meet them." };
    private readonly Option<bool> _quiet = new("--quiet") { Description = "The summary line only; with --recovery its tables too." };
    private readonly Option<bool> _verbose = new("--verbose") { Description = "Unknown and waived findings in full, what a CDK app prints, and warnings about policies of your own." };
    private readonly Option<bool> _noColor = ConsoleOutput.NoColor();

    /// <summary>The options, in the order of the help.</summary>
    public IEnumerable<Option> All => [.. _policies.Sources, _environment, _formats, _outputs, _failOn, _failOnUnknown, _baseline, .. _policies.Choice, _all, _recovery, _quiet, _verbose, _noColor];

    /// <summary>Whether to say more.</summary>
    public bool IsVerbose(ParseResult parsed) => parsed.GetValue(_verbose);

    /// <summary>The settings file that was named, or null.</summary>
    public string? Settings(ParseResult parsed) => _policies.Settings(parsed);

    /// <summary>The baseline that was named, or null.</summary>
    public string? BaselineFile(ParseResult parsed) => parsed.GetValue(_baseline);

    /// <summary>The files that are written.</summary>
    public IEnumerable<string> Outputs(ParseResult parsed) => parsed.GetValue(_outputs) ?? [];

    /// <summary>The folders and files of policies of one's own.</summary>
    public IEnumerable<string> PolicyPaths(ParseResult parsed) => _policies.Paths(parsed);

    /// <summary>Refuses what no file that changes would mend.</summary>
    /// <exception cref="AuditException">A format or a threshold does not exist.</exception>
    public void Validate(ParseResult parsed)
    {
        Targets(parsed);
        Threshold(parsed.GetValue(_failOn)!);
    }

    /// <summary>What is asked for, but for what is audited.</summary>
    /// <exception cref="AuditException">A file cannot be read, or an option means nothing.</exception>
    public AuditRequest Read(ParseResult parsed)
    {
        var targets = Targets(parsed);
        var failOn = Threshold(parsed.GetValue(_failOn)!);
        var request = _policies.Read(parsed, parsed.GetValue(_verbose));
        return request with
        {
            Frameworks = request.Frameworks.IsAll && !targets.ShowFrameworks ? FrameworkSelection.None : request.Frameworks,
            Environment = parsed.GetValue(_environment),
            FailOn = failOn,
            FailOnUnknown = parsed.GetValue(_failOnUnknown),
            Baseline = parsed.GetValue(_baseline) is { } file ? Baseline.Read(file) : null,
            All = parsed.GetValue(_all),
            Recovery = parsed.GetValue(_recovery),
        };
    }

    /// <summary>Tells the errors and writes the reports.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="result">What it came to.</param>
    /// <param name="excerpt">The lines of a template around a place; null where there are no templates.</param>
    public void Write(ParseResult parsed, AuditRequest request, AuditResult result, TemplateExcerpts? excerpt = null)
    {
        foreach (var error in result.Errors)
        {
            Console.Error.WriteLine($"error: {Printable.Of(error.ToString())}");
        }

        var context = new ReportContext
        {
            Colours = ConsoleOutput.HasColours(parsed.GetValue(_noColor)),
            Width = ConsoleOutput.Width,
            Recovery = parsed.GetValue(_recovery),
            Quiet = parsed.GetValue(_quiet),
            Verbose = parsed.GetValue(_verbose),
            Tell = sentence => Console.Error.WriteLine($"note: {Printable.Of(sentence)}"),
            Frameworks = request.Frameworks is { IsAll: false } && request.Frameworks != FrameworkSelection.None,
        };
        Targets(parsed).Write(result, excerpt is null ? context : context with { Excerpt = excerpt.Around });
    }

    private ReportTargets Targets(ParseResult parsed) => ReportTargets.Pair(parsed.GetValue(_formats) ?? [], parsed.GetValue(_outputs) ?? []);

    private static Severity? Threshold(string text) => text.ToLowerInvariant() switch
    {
        "critical" => Severity.Critical,
        "high" => Severity.High,
        "medium" => Severity.Medium,
        "low" => Severity.Low,
        "none" => null,
        _ => throw new AuditException(ProblemKind.Configuration, $"--fail-on takes critical, high, medium, low or none, not \"{text}\""),
    };
}
