using System.CommandLine;
using Auditor.Auditing;
using Auditor.Configuration.Binding;
using Auditor.Reporting;

namespace Auditor.Commands;

/// <summary>The options that every command has which audits, and what becomes of its result.</summary>
internal sealed class AuditOptions
{
    private const string DefaultThreshold = "high";

    private readonly PolicyOptions _policies = new();
    private readonly ReportOptions _report = new(
        "The severity from which a finding ends in exit code 1: critical, high (default), medium, low or none.",
        "Unknown and waived findings in full, what a CDK app prints, and warnings about policies of your own.");

    private readonly Option<string?> _environment = new("--environment") { Description = "The environment of everything that is audited; default: told by the rules of policies.json.", HelpName = "NAME" };
    private readonly Option<string?> _baseline = new("--baseline") { Description = "An earlier JSON result; only findings that it does not have block.", HelpName = "FILE" };
    private readonly Option<bool> _all = new("--all") { Description = "Every evaluation goes into the result, Compliant and NotApplicable ones too." };

    /// <summary>The options, in the order of the help.</summary>
    public IEnumerable<Option> All => [.. _policies.Sources, _environment, .. _report.Places, .. _report.Threshold, _baseline, .. _policies.Choice, _all, .. _report.Looks];

    /// <summary>Whether to say more.</summary>
    public bool IsVerbose(ParseResult parsed) => _report.IsVerbose(parsed);

    /// <summary>The settings file that was named, or null.</summary>
    public string? Settings(ParseResult parsed) => _policies.Settings(parsed);

    /// <summary>The baseline that was named, or null.</summary>
    public string? BaselineFile(ParseResult parsed) => parsed.GetValue(_baseline);

    /// <summary>The files that are written.</summary>
    public IEnumerable<string> Outputs(ParseResult parsed) => _report.Outputs(parsed);

    /// <summary>The folders and files of policies of one's own.</summary>
    public IEnumerable<string> PolicyPaths(ParseResult parsed) => _policies.Paths(parsed);

    /// <summary>Refuses what no file that changes would mend.</summary>
    /// <exception cref="AuditException">A format or a threshold does not exist.</exception>
    public void Validate(ParseResult parsed)
    {
        _report.Targets(parsed);
        _report.FailOn(parsed, DefaultThreshold);
    }

    /// <summary>What is asked for, but for what is audited.</summary>
    /// <exception cref="AuditException">A file cannot be read, or an option means nothing.</exception>
    public AuditRequest Read(ParseResult parsed)
    {
        var targets = _report.Targets(parsed);
        var failOn = _report.FailOn(parsed, DefaultThreshold);
        var request = _policies.Read(parsed, _report.IsVerbose(parsed));
        return request with
        {
            Frameworks = request.Frameworks.IsAll && !targets.ShowFrameworks ? FrameworkSelection.None : request.Frameworks,
            Environment = parsed.GetValue(_environment),
            FailOn = failOn,
            FailOnUnknown = _report.FailOnUnknown(parsed),
            Baseline = parsed.GetValue(_baseline) is { } file ? Baseline.Read(file) : null,
            All = parsed.GetValue(_all),
            Recovery = _report.Recovery(parsed),
            Pictures = targets.ShowPictures,
        };
    }

    /// <summary>Tells the errors and writes the reports.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="result">What it came to.</param>
    /// <param name="excerpt">The lines of a template around a place; null where there are no templates.</param>
    public void Write(ParseResult parsed, AuditRequest request, AuditResult result, TemplateExcerpts? excerpt = null)
    {
        var context = new ReportContext { Frameworks = request.Frameworks is { IsAll: false } && request.Frameworks != FrameworkSelection.None };
        _report.Write(parsed, result, excerpt is null ? context : context with { Excerpt = excerpt.Around });
    }
}
