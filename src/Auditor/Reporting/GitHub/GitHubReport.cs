using System.Globalization;
using System.Text;
using Auditor.Auditing;
using Policies.Model;

namespace Auditor.Reporting.GitHub;

/// <summary>
/// GitHub's workflow commands, which annotate the files of a pull request: standard output of a step, errors first. GitHub knows no accepted entries:
/// waived ones are left out.
/// </summary>
internal sealed class GitHubReport : IReportWriter
{
    private const int Shown = 10;

    private static readonly string[] Levels = ["error", "warning", "notice"];

    public string Format => "github";

    public bool ShowsFrameworks => false;

    public void Write(AuditResult result, ReportContext context, Stream output)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 16384, leaveOpen: true) { NewLine = "\n" };
        var lines = Problems(result)
            .Concat(ReportEntries.WorstFirst(ReportEntries.Of(result)).Where(entry => entry.Waiver is null).Select(Line))
            .ToLookup(line => line.Level, line => line.Text, StringComparer.Ordinal);
        foreach (var level in Levels)
        {
            // GitHub shows the first ones: the notice that tells of the others is the first notice, lest it be one of them.
            if (level == "notice" && Hidden(lines) is { } hidden)
            {
                writer.WriteLine(hidden);
            }

            foreach (var line in lines[level])
            {
                writer.WriteLine(line);
            }
        }
    }

    private static IEnumerable<(string Level, string Text)> Problems(AuditResult result)
    {
        foreach (var error in result.Errors)
        {
            yield return ("error", GitHubCommand.Of("error", Place(error), "auditor", error.Message));
        }

        foreach (var warning in result.Warnings)
        {
            yield return ("warning", GitHubCommand.Of("warning", Place(warning), "auditor", warning.Message));
        }

        // One for all, for ten of each are shown.
        var gaps = result.Coverage.Where(entry => entry.Problem is not null).ToList();
        if (gaps.Count > 0)
        {
            var more = gaps.Count > 1 ? $" … and {Figures.Number(gaps.Count - 1)} more" : "";
            yield return ("warning", GitHubCommand.Of("warning", null, "auditor: not read", $"{gaps[0].Type} of {gaps[0].Target}: {gaps[0].Problem}{more}"));
        }

        if (result.Changes is { } changes)
        {
            var counts = $"{Figures.Count(changes.New, "new finding")}, {Figures.Number(changes.Resolved.Length)} resolved, {Figures.Number(changes.NotLookedAt.Length)} not looked at again; {Figures.Count(changes.Drift.New, "new difference")}, {Figures.Number(changes.Drift.Gone.Length)} gone; {Figures.Count(changes.Resources?.Changed.Length ?? 0, "live resource")} changed";
            yield return ("notice", GitHubCommand.Of("notice", null, "auditor: since the earlier result", counts));
        }

        foreach (var stack in (result.Drift?.Stacks ?? []).Where(stack => stack.Problem is not null))
        {
            yield return ("warning", GitHubCommand.Of("warning", null, "auditor: not compared", $"{stack.Name}: {stack.Problem}"));
        }
    }

    private static Location? Place(Problem problem) => problem.File is { } file ? new(file, problem.Line ?? 0, problem.Column ?? 0) : null;

    private static (string Level, string Text) Line(ReportEntry entry)
    {
        var level = entry.Outcome is Outcome.Unknown || (entry.IsPending && !entry.Blocking) ? "notice" : entry.Severity switch
        {
            Severity.Critical or Severity.High => "error",
            Severity.Medium => "warning",
            Severity.Low => "notice",
            _ => throw new ArgumentOutOfRangeException(nameof(entry)),
        };
        var target = entry.Target is { } account ? $" in {account}" : "";
        var unknown = entry.Outcome is Outcome.Unknown ? ", cannot be decided" : "";
        var known = entry.Baseline is "unchanged" ? ", in the baseline" : "";
        string[] message = [$"{entry.Title}: {entry.Resource.Name}{target} ({Words.Of(entry.Severity)}{unknown}{known})", .. entry.Lines, $"→ {entry.Remediation}"];
        return (level, GitHubCommand.Of(level, entry.Place, entry.Rule, message));
    }

    private static string? Hidden(ILookup<string, string> lines)
    {
        var counts = Levels.Select(level => (Level: level, Count: lines[level].Count())).Where(level => level.Count > 0).ToList();
        return counts.TrueForAll(level => level.Count <= Shown)
            ? null
            : GitHubCommand.Of("notice", null, "auditor", string.Create(CultureInfo.InvariantCulture, $"GitHub shows {Shown} errors, {Shown} warnings and {Shown} notices of a step; there are {string.Join(", ", counts.Select(level => Figures.Count(level.Count, level.Level)))}. The log of the step has them all."));
    }
}
