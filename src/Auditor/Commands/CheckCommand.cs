using System.Collections.Immutable;
using System.CommandLine;
using Auditor.Auditing;
using Auditor.Authoring;
using Auditor.Commands.Watching;
using Auditor.Configuration;
using Auditor.Configuration.Binding;
using Auditor.Configuration.Parameters;
using Auditor.Reporting;
using Auditor.Templates;
using Policies.Model;

namespace Auditor.Commands;

/// <summary><c>auditor check</c>: audits templates and assemblies before deployment.</summary>
internal sealed class CheckCommand : Command
{
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "A cdk.out folder, template files, folders, or - for standard input. Without one, the app of the nearest cdk.json is run and its output audited.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> _policies = new("--policies") { Description = "The settings; default: policies.json here or in a parent folder.", HelpName = "FILE" };
    private readonly PolicyPathOption _policyPaths = new();
    private readonly Option<string?> _environment = new("--environment") { Description = "The environment of everything that is audited; default: told by the rules of policies.json.", HelpName = "NAME" };
    private readonly Option<string[]> _parameters = new("--parameter") { Description = "The value of a template's parameter; STACK:NAME=VALUE for one stack.", HelpName = "NAME=VALUE" };
    private readonly Option<string[]> _parameterFiles = new("--parameter-file") { Description = "Parameters in the form of the CloudFormation CLI, CDK or CodePipeline.", HelpName = "FILE" };
    private readonly Option<string[]> _formats = new("--format") { Description = "console (default), html, json or sarif; once for each --output.", HelpName = "FORMAT" };
    private readonly Option<string[]> _outputs = new("--output") { Description = "The file of the --format in the same place; without one, standard output.", HelpName = "FILE" };
    private readonly Option<string> _failOn = new("--fail-on") { Description = "The severity from which a finding ends in exit code 1: critical, high (default), medium, low or none.", HelpName = "SEVERITY", DefaultValueFactory = _ => "high" };
    private readonly Option<bool> _failOnUnknown = new("--fail-on-unknown") { Description = "Unknown findings end in exit code 1 too." };
    private readonly Option<string?> _baseline = new("--baseline") { Description = "An earlier JSON result; only findings that it does not have block.", HelpName = "FILE" };
    private readonly Option<string[]> _select = new("--select") { Description = "Only these policies; ids with wildcards.", HelpName = "IDS" };
    private readonly Option<string[]> _ignore = new("--ignore") { Description = "All but these policies.", HelpName = "IDS" };
    private readonly Option<string[]> _frameworks = new("--framework") { Description = "Only policies that support a control of these frameworks, and only these in the result; names with wildcards.", HelpName = "NAMES" };
    private readonly Option<bool> _all = new("--all") { Description = "Every evaluation goes into the result, Compliant and NotApplicable ones too." };
    private readonly Option<bool> _watch = new("--watch") { Description = "Stays, and audits again whenever a file that it reads has changed; without a PATH, the sources of the app. Ctrl-C ends with the last exit code." };
    private readonly Option<bool> _recovery = new("--recovery") { Description = "After the findings, what the settings can recover from, against the objectives, and what to change to meet them." };
    private readonly Option<bool> _quiet = new("--quiet") { Description = "The summary line only; with --recovery its tables too." };
    private readonly Option<bool> _verbose = new("--verbose") { Description = "Unknown and waived findings in full, what a CDK app prints, and warnings about policies of your own." };
    private readonly Option<bool> _noColor = ConsoleOutput.NoColor();

    public CheckCommand()
        : base("check", """
            Audits templates before deployment and says which property of which construct breaks which policy, and how to mend it.

            Examples:
              auditor check cdk.out
              auditor check template.yaml --environment production --parameter-file production.json
              auditor check --format console --format html --output report.html --fail-on medium
              auditor check --framework CIS-AWS-5.0 --format html --output cis.html
              auditor check --baseline main.json --format sarif --output findings.sarif
              auditor check cdk.out --environment production --recovery
              auditor check cdk.out --policy-path policies --watch

            Exit codes: 0 nothing at or over --fail-on; 1 findings; 2 the audit could not be carried out as asked.
            """)
    {
        Arguments.Add(_paths);
        foreach (var option in (Option[])[_policies, _policyPaths, _environment, _parameters, _parameterFiles, _formats, _outputs, _failOn, _failOnUnknown, _baseline, _select, _ignore, _frameworks, _all, _recovery, _watch, _quiet, _verbose, _noColor])
        {
            Options.Add(option);
        }

        SetAction((parsed, cancellation) => parsed.GetValue(_watch) ? WatchAsync(parsed, cancellation) : Task.FromResult(Run(parsed, cancellation)));
    }

    private Task<int> WatchAsync(ParseResult parsed, CancellationToken cancellation)
    {
        // No file that changes would mend these.
        ReportTargets.Pair(parsed.GetValue(_formats) ?? [], parsed.GetValue(_outputs) ?? []);
        Threshold(parsed.GetValue(_failOn)!);
        if ((parsed.GetValue(_paths) ?? []).Contains("-", StringComparer.Ordinal))
        {
            throw new AuditException(ProblemKind.Configuration, "--watch cannot watch standard input; save the template and name its file");
        }

        return new WatchLoop(() => Scope(parsed), () => Run(parsed, cancellation), Console.Error, TimeProvider.System).RunAsync(cancellation);
    }

    private WatchScope Scope(ParseResult parsed)
    {
        var scope = new WatchScope();
        var settings = parsed.GetValue(_policies);
        scope.AddSettings(settings);
        foreach (var path in _policyPaths.Paths(parsed, ConfigurationFile.Open(settings, Environment.CurrentDirectory)))
        {
            scope.AddPolicies(path);
        }

        foreach (var path in parsed.GetValue(_paths) ?? [])
        {
            scope.AddTemplates(path);
        }

        if (parsed.GetValue(_paths) is null or [])
        {
            scope.AddApp(CdkApp.FolderOf(Environment.CurrentDirectory));
        }

        foreach (var file in (parsed.GetValue(_parameterFiles) ?? []).Append(parsed.GetValue(_baseline)).OfType<string>())
        {
            scope.AddFile(file);
        }

        foreach (var file in parsed.GetValue(_outputs) ?? [])
        {
            scope.LeaveOut(file);
        }

        return scope;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var reports = ReportTargets.Pair(parsed.GetValue(_formats) ?? [], parsed.GetValue(_outputs) ?? []);
        var failOn = Threshold(parsed.GetValue(_failOn)!);
        var problems = new List<Problem>();
        var settings = ConfigurationFile.Open(parsed.GetValue(_policies), Environment.CurrentDirectory);
        var policies = _policyPaths.Read(parsed, settings, parsed.GetValue(_verbose));
        var configuration = settings.Read(policies);
        problems.AddRange(configuration.Problems);
        var (sources, scope) = Sources(parsed, problems, cancellation);
        var selection = PolicySelection.Read(parsed.GetValue(_select) ?? [], parsed.GetValue(_ignore) ?? [], policies, problems);
        var frameworks = FrameworkSelection.Read(parsed.GetValue(_frameworks) ?? [], problems);
        var parameters = ParameterReader.Read(parsed.GetValue(_parameterFiles) ?? [], parsed.GetValue(_parameters) ?? [], Environment.CurrentDirectory, problems);
        var baseline = parsed.GetValue(_baseline) is { } file ? Baseline.Read(file) : null;
        var request = new AuditRequest
        {
            Sources = sources,
            Scope = scope,
            Configuration = configuration.Configuration,
            Policies = policies,
            Selection = selection.For(frameworks),
            Frameworks = frameworks.IsAll && !reports.ShowFrameworks ? FrameworkSelection.None : frameworks,
            Parameters = parameters,
            Environment = parsed.GetValue(_environment),
            FailOn = failOn,
            FailOnUnknown = parsed.GetValue(_failOnUnknown),
            Baseline = baseline,
            All = parsed.GetValue(_all),
            Recovery = parsed.GetValue(_recovery),
            Problems = [.. problems],
        };
        AuditResult result;
        using (var progress = new ProgressLine(sources.Length))
        {
            result = new TemplateAudit(request, TimeProvider.System).Run(progress.Report, cancellation);
        }

        foreach (var error in result.Errors)
        {
            Console.Error.WriteLine($"error: {Printable.Of(error.ToString())}");
        }

        reports.Write(result, new()
        {
            Colours = ConsoleOutput.HasColours(parsed.GetValue(_noColor)),
            Width = ConsoleOutput.Width,
            Recovery = parsed.GetValue(_recovery),
            Quiet = parsed.GetValue(_quiet),
            Verbose = parsed.GetValue(_verbose),
            Frameworks = !frameworks.IsAll,
            Excerpt = new TemplateExcerpts().Around,
        });
        if (parsed.GetValue(_watch))
        {
            PolicyLoader.Unload(policies.All);
        }

        return result.ExitCode;
    }

    private static Severity? Threshold(string text) => text.ToLowerInvariant() switch
    {
        "critical" => Severity.Critical,
        "high" => Severity.High,
        "medium" => Severity.Medium,
        "low" => Severity.Low,
        "none" => null,
        _ => throw new AuditException(ProblemKind.Configuration, $"--fail-on takes critical, high, medium, low or none, not \"{text}\""),
    };

    private (ImmutableArray<TemplateSource> Sources, ImmutableArray<string> Scope) Sources(ParseResult parsed, List<Problem> problems, CancellationToken cancellation)
    {
        var paths = parsed.GetValue(_paths) ?? [];
        if (paths is [])
        {
            var output = CdkApp.Synthesize(Environment.CurrentDirectory, parsed.GetValue(_verbose), cancellation);
            return ([new TemplateSource.Assembly(output.Folder, output.Shown)], [output.Shown]);
        }

        var sources = ImmutableArray.CreateBuilder<TemplateSource>();
        foreach (var path in paths)
        {
            try
            {
                var found = path == "-" ? [new TemplateSource.StandardInput(ReadStandardInput())] : TemplateDiscovery.Find(path).ToList();
                sources.AddRange(found);
                if (found.Count == 0)
                {
                    problems.Add(new(ProblemKind.Template, "there is no template in this folder; templates end in .json, .yaml, .yml or .template", path));
                }
            }
            catch (AuditException failure)
            {
                problems.Add(failure.Problem);
            }
        }

        return (sources.DrainToImmutable(), [.. paths]);
    }

    private static byte[] ReadStandardInput()
    {
        using var input = Console.OpenStandardInput();
        return TemplateFiles.ReadAll(input, "-");
    }
}
