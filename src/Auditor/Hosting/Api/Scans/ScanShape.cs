using System.Collections.Immutable;
using Auditor.Hosting.Storage.Scans;
using Auditor.Reporting.Json;

namespace Auditor.Hosting.Api.Scans;

/// <summary>A scan of one account.</summary>
internal static class ScanShape
{
    /// <summary>How far a scan is, as the interface spells it.</summary>
    public static readonly string[] States = ["running", "done", "failed"];

    private static readonly string?[] Triggers = ["schedule", "request", "once"];

    public static JsonShape<ScanRow> Row { get; } = new JsonShape<ScanRow>("scan", "A scan of one account.")
        .Number("id", "The number.", scan => scan.Id)
        .Text("account", "The account.", scan => scan.Account)
        .Word("state", "How far it is.", States, scan => States[(int)scan.State])
        .Word("trigger", "What began it.", Triggers, scan => Triggers[(int)scan.Trigger])
        .OptionalTime("period", "The period that it was for; null where it was asked for out of turn.", scan => scan.Period)
        .OptionalText("requestedBy", "Who asked for it.", scan => scan.RequestedBy)
        .Number("attempt", "How often it was begun: more than once where an instance died or it failed.", scan => scan.Attempt)
        .Time("startedAt", "When it was begun.", scan => scan.StartedAt)
        .OptionalTime("completedAt", "When it was over.", scan => scan.CompletedAt)
        .Number("progressDone", "How many steps were done.", scan => scan.ProgressDone)
        .Number("progressOf", "Of how many.", scan => scan.ProgressOf)
        .OptionalText("problem", "Why it failed.", scan => scan.Problem)
        .OptionalTime("resultTime", "The time that its result states.", scan => scan.ResultTime)
        .OptionalNumber("durationMilliseconds", "How long the audit took.", scan => scan.Duration)
        .OptionalText("toolVersion", "The version of the auditor that wrote the result.", scan => scan.Tool)
        .Texts("scope", "What was audited.", scan => scan.Scopes)
        .Truth("hasResult", "Whether its result is kept, and can be had in every format.", scan => scan.HasResult)
        .Number("resources", "Resources that were read.", scan => scan.Resources)
        .Number("policies", "Policies that took part.", scan => scan.Policies)
        .Number("nonCompliant", "Findings that are NonCompliant and not waived.", scan => scan.NonCompliant)
        .Number("unknown", "Findings that are Unknown and not waived.", scan => scan.Unknown)
        .Number("waived", "Findings that a waiver accepts.", scan => scan.Waived)
        .Number("drifted", "Properties that are live not what is deployed.", scan => scan.Drifted)
        .Number("pending", "Changes that are synthesized and not deployed.", scan => scan.Pending)
        .Number("missing", "Resources of stacks that are gone.", scan => scan.Missing)
        .Number("unmanaged", "Live resources that no stack manages.", scan => scan.Unmanaged)
        .Number("errors", "Errors that the result tells.", scan => scan.Errors)
        .Number("gaps", "How much was asked for and not read, or not in full.", scan => scan.Gaps)
        .Number("opened", "Findings and differences that were new.", scan => scan.Opened)
        .Number("reopened", "Those that had been resolved before.", scan => scan.Reopened)
        .Number("resolved", "Those that are no more.", scan => scan.Resolved)
        .Number("changed", "Those of which something else is said.", scan => scan.Changed)
        .Number("notLookedAt", "Those that are open and were not looked at.", scan => scan.NotLookedAt);

    public static JsonShape<Storage.Page<ScanRow>> Page { get; } = PageShape.Of(Row, "scanPage", "A part of the list of scans.");

    /// <summary>What asks for a scan.</summary>
    public static JsonShape<string> Request { get; } = new JsonShape<string>("scanRequest", "What is to be scanned.")
        .OptionalText("account", "The account; every account where it is null or not there.", account => account);

    /// <summary>What was asked for.</summary>
    public static JsonShape<IReadOnlyList<string>> Requested { get; } = new JsonShape<IReadOnlyList<string>>("scansRequested", "What will be scanned.")
        .Texts("accounts", "The accounts, which are scanned as soon as there is room.", accounts => accounts);

    /// <summary>What the answer to a request is written from.</summary>
    public static IReadOnlyList<string> Accounts(ImmutableArray<string> accounts) => accounts;
}
