using System.CommandLine;
using System.Globalization;
using Auditor.Accounts.Aws;
using Auditor.Accounts.Scanning;
using Auditor.Accounts.Targets;
using Auditor.Auditing;
using Auditor.Configuration;

namespace Auditor.Commands;

/// <summary><c>auditor scan</c>: audits what is really there.</summary>
internal sealed class ScanCommand : Command
{
    private readonly AccountOptions _accounts = new();
    private readonly AuditOptions _audit = new();
    private readonly TypeOption _types = new();
    private readonly Option<string?> _since = new("--since") { Description = "Only resources that AWS Config saw change since then are judged, and those it does not record: a date, a time, or an age such as 24h.", HelpName = "TIME" };
    private readonly Option<bool> _noDrift = NoDrift("Stacks are not compared with what they made; nor are they with --type or --since.");
    private readonly DriftOptions _drift = new();
    private readonly Option<bool> _snapshot = new("--snapshot") { Description = "The JSON result keeps the properties of the live resources, secrets as hashes, so that auditor report can tell what has changed since." };
    private readonly Option<bool> _strict = new("--strict") { Description = "Anything that could not be read ends in exit code 2." };
    private readonly Option<bool> _resume = new("--resume") { Description = "Goes on with a scan that was stopped: what AWS answered then is not asked again." };
    private readonly Option<string> _data = new("--data") { Description = "The folder for what a scan must remember if it is stopped.", HelpName = "FOLDER", DefaultValueFactory = _ => ".auditor" };

    public ScanCommand()
        : base("scan", """
            Audits live accounts by the same policies as templates, compares every stack with what it made, and says what it could not see.

            Examples:
              auditor scan
              auditor scan --profile audit --region eu-west-1 --region us-east-1
              auditor scan --account 111111111111 --account 222222222222 --role auditor --external-id 7f3a
              auditor scan --organization --role auditor --format html --output accounts.html --strict
              auditor scan --aggregator organization --region eu-west-1
              auditor scan --type AWS::S3::Bucket --select 's3-*'
              auditor scan --snapshot --format json --output friday.json
              auditor scan --resume

            Nothing is ever changed; auditor access prints the permissions that are needed.
            Exit codes: 0 nothing at or over --fail-on; 1 findings; 2 the scan could not be carried out as asked.
            """)
    {
        foreach (var option in _accounts.All.Concat([_types, _since, _noDrift, _drift.Assembly]).Concat(_audit.All).Concat([_snapshot, _strict, _resume, _data]))
        {
            Options.Add(option);
        }

        SetAction(RunOrStopAsync);
    }

    /// <summary>The option that leaves the comparison out.</summary>
    public static Option<bool> NoDrift(string description) => new("--no-drift") { Description = description };

    private async Task<int> RunOrStopAsync(ParseResult parsed, CancellationToken cancellation)
    {
        try
        {
            return await RunAsync(parsed, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync(ScanJournal.IsIn(parsed.GetValue(_data)!)
                ? "Stopped before the scan was done; the same command with --resume goes on from here."
                : "Stopped before the scan began.");
            return ExitCode.NotCarriedOut;
        }
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var asked = _audit.Read(parsed);
        var scope = _accounts.Read(parsed, asked.Configuration.Accounts);
        if (scope is { ExternalId: not null, Role: null })
        {
            throw new AuditException(ProblemKind.Configuration, "there is an external id, and no role that asks for it; name the role with --role, or as \"role\" under \"accounts\" in policies.json");
        }

        Refuse(parsed);
        var options = new ScanOptions { Types = _types.Read(parsed, asked.Policies), Since = Since(parsed), IsStrict = parsed.GetValue(_strict), KeepsResources = parsed.GetValue(_snapshot), Source = scope.Source };
        if (options is { Types: null, Since: null } && !parsed.GetValue(_noDrift))
        {
            options = options with { Drift = _drift.Read(parsed, [], _audit.IsVerbose(parsed), cancellation) };
        }

        using var settings = new AwsClientSettings();
        ScanJournal? journal = null;
        using var finder = new TargetFinder(scope, settings, client => new JournaledClient(client, () => journal));
        var targets = await finder.FindAsync(cancellation);
        if (targets.Targets.IsEmpty)
        {
            throw new AuditException(ProblemKind.Access, $"there is no account to scan: {(targets.Skipped.IsEmpty ? "none was listed" : string.Join("; ", targets.Skipped))}");
        }

        // Not before it is certain that the scan can begin: an older one that was stopped would be lost.
        var isStopped = !parsed.GetValue(_resume) && ScanJournal.IsIn(parsed.GetValue(_data)!);
        using var opened = journal = ScanJournal.Open(parsed.GetValue(_data)!, parsed.GetValue(_resume), TimeProvider.System.GetUtcNow());
        if (parsed.GetValue(_resume))
        {
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Going on with the scan of {journal.Begun:yyyy-MM-dd HH:mm} UTC: {journal.Count} answers are there."));
        }

        if (isStopped)
        {
            await Console.Error.WriteLineAsync("note: a scan was stopped here, and its answers are let go; --resume would have gone on with it");
        }

        var request = asked with
        {
            Scope = [.. targets.Targets.Select(target => target.Account)],
            Warnings = [.. targets.Skipped.Select(skipped => new Problem(ProblemKind.Access, $"not scanned: {skipped}"))],
        };
        AuditResult result;
        using (var progress = new ScanProgress(targets.Targets.Length))
        {
            result = await new AccountAudit(request, options, TimeProvider.System).RunAsync(targets.Targets, progress, cancellation);
        }

        _audit.Write(parsed, request, result);
        journal.Complete();
        return result.ExitCode;
    }

    // An assembly that nothing is compared with would seem to be what is deployed.
    private void Refuse(ParseResult parsed)
    {
        if (parsed.GetResult(_drift.Assembly) is not null && new Option[] { _noDrift, _types, _since }.FirstOrDefault(option => parsed.GetResult(option) is { Implicit: false }) is { } other)
        {
            throw new AuditException(ProblemKind.Configuration, $"--assembly is what stacks are compared with, and with {other.Name} no stack is compared; drop one of the two");
        }
    }

    private DateTimeOffset? Since(ParseResult parsed)
    {
        if (parsed.GetValue(_since) is not { } text)
        {
            return null;
        }

        var now = TimeProvider.System.GetUtcNow();
        var since = Durations.TryParse(text, out var age) ? now - age
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time
            : throw new AuditException(ProblemKind.Configuration, $"--since takes a date, a time or an age such as 2026-11-20, 2026-11-20T08:00Z or 24h, not \"{text}\"");
        return since <= now ? since : throw new AuditException(ProblemKind.Configuration, $"--since {text} is still to come; nothing can have changed since then");
    }
}
