using System.CommandLine;
using Auditor.Authoring;
using Auditor.Configuration;
using Auditor.Configuration.Binding;
using Auditor.Reporting;
using Auditor.Reporting.Json;
using Auditor.Reporting.Terminal;
using Policies;
using Policies.Model;

namespace Auditor.Commands;

/// <summary><c>auditor policies list</c>: the catalogue.</summary>
internal sealed class PoliciesListCommand : Command
{
    private readonly Argument<string[]> _patterns = new("ID") { Description = "Ids, or patterns such as 's3-*'; every policy without one.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string[]> _severities = new("--severity") { Description = "Only policies of this severity: critical, high, medium or low; repeatable.", HelpName = "SEVERITY" };
    private readonly Option<string[]> _types = new("--type") { Description = "Only policies that judge resources of this type, or of a pattern such as 'AWS::RDS::*'.", HelpName = "TYPE" };
    private readonly Option<string[]> _frameworks = new("--framework") { Description = "Only policies that support a control of these frameworks; names with wildcards.", HelpName = "NAMES" };
    private readonly PolicyPathOption _policyPaths = new();
    private readonly Option<string> _format = CatalogueFormat.Option();
    private readonly Option<bool> _noColor = ConsoleOutput.NoColor();

    public PoliciesListCommand()
        : base("list", """
            Lists policies with severity and title, and what they support of each framework.

            Examples:
              auditor policies list
              auditor policies list 'rds-*' --severity high
              auditor policies list --type AWS::S3::Bucket --format json
              auditor policies list --framework CIS-AWS-5.0
            """)
    {
        Arguments.Add(_patterns);
        foreach (var option in (Option[])[_severities, _types, _frameworks, _policyPaths, _format, _noColor])
        {
            Options.Add(option);
        }

        SetAction((parsed, _) => Task.FromResult(Run(parsed)));
    }

    private int Run(ParseResult parsed)
    {
        var isJson = CatalogueFormat.IsJson(parsed.GetValue(_format)!);
        var directory = _policyPaths.Read(parsed);
        var severities = (parsed.GetValue(_severities) ?? []).Select(Severity).ToList();
        var types = parsed.GetValue(_types) ?? [];
        RequireJudged(types, directory);
        var problems = new List<Problem>();
        var frameworks = FrameworkSelection.Read(parsed.GetValue(_frameworks) ?? [], problems);
        if (problems is [var first, ..])
        {
            throw new AuditException(first);
        }

        var policies = Named(directory, parsed.GetValue(_patterns) ?? [])
            .Select(policy => new PolicyManual(policy))
            .Where(policy => severities.Count == 0 || severities.Contains(policy.Metadata.Severity))
            .Where(policy => frameworks.IncludesPolicy(policy.Id))
            .Where(policy => types.Length == 0 || policy.ResourceTypes.IsEmpty || types.Any(type => policy.ResourceTypes.Any(judged => Wildcard.Matches(type, judged))))
            .ToList();
        if (policies.Count == 0)
        {
            throw new AuditException(ProblemKind.Configuration, "no policy is as asked; `auditor policies list` shows them all");
        }

        var catalogue = new Catalogue(
            [.. policies],
            [.. FrameworkTable.Coverage(policies.Select(policy => policy.Id)).Where(framework => frameworks.Includes(framework.Framework.Name))]);
        if (isJson)
        {
            using var output = Console.OpenStandardOutput();
            CatalogueReport.WriteList(catalogue, output);
        }
        else
        {
            ConsoleOutput.Write(parsed.GetValue(_noColor), page => PolicyPage.WriteList(page, catalogue));
        }

        return ExitCode.Clean;
    }

    private static Severity Severity(string text) => Array.FindAll(Enum.GetValues<Severity>(), severity => Words.Of(severity).Equals(text, StringComparison.OrdinalIgnoreCase)) is [var named]
        ? named
        : throw new AuditException(ProblemKind.Configuration, $"--severity takes critical, high, medium or low, not \"{text}\"");

    // A policy of every type would fit any mistake.
    private static void RequireJudged(string[] types, PolicyDirectory directory)
    {
        if (types.Length == 0)
        {
            return;
        }

        var judged = directory.All.SelectMany(policy => new PolicyManual(policy).ResourceTypes).Distinct(StringComparer.Ordinal).ToList();
        if (Array.Find(types, type => !judged.Exists(one => Wildcard.Matches(type, one))) is { } unknown)
        {
            throw new AuditException(ProblemKind.Configuration, $"no policy is about resources of type \"{unknown}\"{Suggestion.For(unknown, judged)}");
        }
    }

    private static IEnumerable<PolicyDescriptor> Named(PolicyDirectory directory, string[] patterns)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pattern in patterns)
        {
            var fitting = directory.Matching(pattern).ToArray();
            named.UnionWith(fitting.Length > 0 ? fitting : throw new AuditException(ProblemKind.Configuration, directory.Unknown(pattern)));
        }

        return patterns.Length == 0 ? directory.All : directory.All.Where(policy => named.Contains(policy.Id));
    }
}
