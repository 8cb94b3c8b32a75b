using System.CommandLine;
using Auditor.Accounts.Aws;
using Auditor.Accounts.Scanning;
using Auditor.Accounts.Targets;
using Auditor.Auditing;

namespace Auditor.Commands;

/// <summary><c>auditor drift</c>: compares what is synthesized, what is deployed and what is live.</summary>
internal sealed class DriftCommand : Command
{
    // What says nothing of differences: evaluations, findings that could not be decided, and estimates.
    private static readonly string[] OfFindings = ["--all", "--fail-on-unknown", "--recovery"];

    private readonly Argument<string[]> _names = new("STACK") { Description = "The stacks by name or pattern; default: all of the account.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string[]> _stacks = new("--stack") { Description = "A stack, as the argument.", HelpName = "NAME" };
    private readonly DriftOptions _drift = new();
    private readonly AccountOptions _accounts = new();
    private readonly AuditOptions _audit = new();
    private readonly Option<bool> _strict = new("--strict") { Description = "Anything that could not be read ends in exit code 2." };

    public DriftCommand()
        : base("drift", """
            Compares what is synthesized, deployed and live, property by property, says which policies a difference breaks, and what was not compared.

            Examples:
              auditor drift
              auditor drift 'App-*' --region eu-west-1
              auditor drift App-production --assembly cdk.out --format html --output drift.html
              auditor drift --against synthesized --assembly cdk.out
              auditor drift --fail-on low --format console --format json --output drift.json

            A difference has the severity of the policies that it breaks, a missing resource at least high, any other low; a change that is not deployed
            yet counts only where it breaks a policy. Nothing is ever changed.
            Exit codes: 0 nothing at or over --fail-on; 1 differences; 2 the comparison could not be carried out as asked.
            """)
    {
        Arguments.Add(_names);
        foreach (var option in (IEnumerable<Option>)[_stacks, _drift.Assembly, _drift.Against, .. _accounts.All, .. _audit.All.Where(option => !OfFindings.Contains(option.Name, StringComparer.Ordinal)), _strict])
        {
            Options.Add(option);
        }

        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var asked = _audit.Read(parsed);
        var scope = _accounts.Read(parsed, asked.Configuration.Accounts);
        var drift = _drift.Read(parsed, [.. parsed.GetValue(_names) ?? [], .. parsed.GetValue(_stacks) ?? []], _audit.IsVerbose(parsed), cancellation);
        using var settings = new AwsClientSettings();
        using var finder = new TargetFinder(scope, settings, client => client);
        var targets = await finder.FindAsync(cancellation);
        if (targets.Targets.IsEmpty)
        {
            throw new AuditException(ProblemKind.Access, $"there is no account to compare: {(targets.Skipped.IsEmpty ? "none was listed" : string.Join("; ", targets.Skipped))}");
        }

        var request = asked with
        {
            Scope = [.. targets.Targets.Select(target => target.Account)],
            Warnings = [.. asked.Warnings, .. targets.Skipped.Select(skipped => new Problem(ProblemKind.Access, $"not compared: {skipped}"))],
        };
        var options = new ScanOptions { Source = scope.Source, Drift = drift, IsDriftOnly = true, IsStrict = parsed.GetValue(_strict) };
        AuditResult result;
        using (var progress = new ScanProgress(targets.Targets.Length))
        {
            result = await new AccountAudit(request, options, TimeProvider.System).RunAsync(targets.Targets, progress, cancellation);
        }

        _audit.Write(parsed, request, result, new TemplateExcerpts());
        return result.ExitCode;
    }
}
