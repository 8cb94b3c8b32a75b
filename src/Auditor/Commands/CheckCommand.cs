using System.Collections.Immutable;
using System.CommandLine;
using Auditor.Auditing;
using Auditor.Authoring;
using Auditor.Commands.Watching;
using Auditor.Configuration.Parameters;
using Auditor.Templates;

namespace Auditor.Commands;

/// <summary><c>auditor check</c>: audits templates and assemblies before deployment.</summary>
internal sealed class CheckCommand : Command
{
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "A cdk.out folder, template files, folders, or - for standard input. Without one, the app of the nearest cdk.json is run and its output audited.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly AuditOptions _audit = new();
    private readonly Option<string[]> _parameters = new("--parameter") { Description = "The value of a template's parameter; STACK:NAME=VALUE for one stack.", HelpName = "NAME=VALUE" };
    private readonly Option<string[]> _parameterFiles = new("--parameter-file") { Description = "Parameters in the form of the CloudFormation CLI, CDK or CodePipeline.", HelpName = "FILE" };
    private readonly Option<bool> _watch = new("--watch") { Description = "Stays, and audits again whenever a file that it reads has changed; without a PATH, the sources of the app. Ctrl-C ends with the last exit code." };

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
        foreach (var option in _audit.All.Concat([_parameters, _parameterFiles, _watch]))
        {
            Options.Add(option);
        }

        SetAction((parsed, cancellation) => parsed.GetValue(_watch) ? WatchAsync(parsed, cancellation) : Task.FromResult(Run(parsed, cancellation)));
    }

    private Task<int> WatchAsync(ParseResult parsed, CancellationToken cancellation)
    {
        // No file that changes would mend these.
        _audit.Validate(parsed);
        if ((parsed.GetValue(_paths) ?? []).Contains("-", StringComparer.Ordinal))
        {
            throw new AuditException(ProblemKind.Configuration, "--watch cannot watch standard input; save the template and name its file");
        }

        return new WatchLoop(() => Scope(parsed), () => Run(parsed, cancellation), Console.Error, TimeProvider.System).RunAsync(cancellation);
    }

    private WatchScope Scope(ParseResult parsed)
    {
        var scope = new WatchScope();
        scope.AddSettings(_audit.Settings(parsed));
        foreach (var path in _audit.PolicyPaths(parsed))
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

        foreach (var file in (parsed.GetValue(_parameterFiles) ?? []).Append(_audit.BaselineFile(parsed)).OfType<string>())
        {
            scope.AddFile(file);
        }

        foreach (var file in _audit.Outputs(parsed))
        {
            scope.LeaveOut(file);
        }

        return scope;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var asked = _audit.Read(parsed);
        var problems = new List<Problem>(asked.Problems);
        var (sources, scope) = Sources(parsed, problems, cancellation);
        var request = asked with
        {
            Sources = sources,
            Scope = scope,
            Parameters = ParameterReader.Read(parsed.GetValue(_parameterFiles) ?? [], parsed.GetValue(_parameters) ?? [], Environment.CurrentDirectory, problems),
            Problems = [.. problems],
        };
        AuditResult result;
        using (var progress = new ProgressLine(sources.Length))
        {
            result = new TemplateAudit(request, TimeProvider.System).Run(progress.Report, cancellation);
        }

        _audit.Write(parsed, request, result, new TemplateExcerpts());
        if (parsed.GetValue(_watch))
        {
            PolicyLoader.Unload(request.Policies.All);
        }

        return result.ExitCode;
    }

    private (ImmutableArray<TemplateSource> Sources, ImmutableArray<string> Scope) Sources(ParseResult parsed, List<Problem> problems, CancellationToken cancellation)
    {
        var paths = parsed.GetValue(_paths) ?? [];
        if (paths is [])
        {
            var output = CdkApp.Synthesize(Environment.CurrentDirectory, _audit.IsVerbose(parsed), cancellation);
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
