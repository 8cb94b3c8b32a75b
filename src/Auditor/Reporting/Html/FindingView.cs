using System.Collections.Immutable;
using Auditor.Auditing;
using Policies.Model;

namespace Auditor.Reporting.Html;

/// <summary>A finding as the page shows it.</summary>
internal sealed record FindingView
{
    public required string Id { get; init; }

    public required string Policy { get; init; }

    public required string Title { get; init; }

    public required string Outcome { get; init; }

    /// <summary>The first chip: the severity of a NonCompliant finding, else <c>unknown</c>.</summary>
    public required string Chip { get; init; }

    public required string Severity { get; init; }

    public required string Environment { get; init; }

    /// <summary>The environment, or null where there is none to name.</summary>
    public required string? EnvironmentTag { get; init; }

    public required string Service { get; init; }

    public required bool Blocking { get; init; }

    public required string? Baseline { get; init; }

    public required WaiverView? Waiver { get; init; }

    public required string Name { get; init; }

    /// <summary>The first piece of evidence in a line, for the folded finding.</summary>
    public required string Gist { get; init; }

    public required ImmutableArray<FactView> Facts { get; init; }

    /// <summary>How the last column of the evidence is headed: by where the values were read.</summary>
    public required string Found { get; init; }

    public required ImmutableArray<EvidenceView> Evidence { get; init; }

    /// <summary>How many more pieces of evidence there are, or null.</summary>
    public required string? MoreEvidence { get; init; }

    public required string? Condition { get; init; }

    public required string Remediation { get; init; }

    public required string? Rationale { get; init; }

    public required ImmutableArray<Control> Controls { get; init; }

    public required ImmutableArray<ExcerptLineView> Excerpt { get; init; }

    public required string? ExcerptOf { get; init; }

    /// <summary>Whether there are lines that are not shown because they may hold a secret.</summary>
    public required bool ExcerptWithheld { get; init; }

    /// <summary>The differences that break its policy.</summary>
    public ImmutableArray<FindingDriftView> Drift { get; init; } = [];

    /// <summary>How the page calls the resources of no environment.</summary>
    public static string NameOf(string? environment) => environment ?? "no environment";

    /// <summary>How the page calls the resources of no account: those of templates.</summary>
    public static string AccountOf(AuditedResource resource) => resource.Account ?? "no account";

    public static FindingView Of(Finding finding, PolicyDescription? policy, ReportContext context, DateOnly today)
    {
        var withheld = Redaction.Withholds(finding.Policy);
        var lines = finding.Location is { } place && !withheld ? context.Excerpt(place) : null;
        return new FindingView
        {
            Id = finding.Id,
            Policy = finding.Policy,
            Title = finding.Title,
            Outcome = finding.Outcome == Policies.Model.Outcome.NonCompliant ? "non-compliant" : "unknown",
            Chip = finding.Outcome == Policies.Model.Outcome.NonCompliant ? Words.Of(finding.Severity) : "unknown",
            Severity = Words.Of(finding.Severity),
            Environment = NameOf(finding.Resource.Environment),
            EnvironmentTag = finding.Resource.Environment,
            Service = ServiceOf(finding.Resource.Type),
            Blocking = finding.Blocking,
            Baseline = finding.Baseline,
            Waiver = finding.Waiver is null ? null : WaiverView.Of(finding, today),
            Name = finding.Resource.Name,
            Gist = $"{finding.Evidence[0].Path}: expected {finding.Evidence[0].Expected}, was {finding.Evidence[0].Actual}",
            Found = finding.Resource.Template is null ? "Found live" : "Found",
            Facts = FactView.Of(finding.Resource, finding.Location, finding.Source),
            Evidence = [.. finding.Evidence.Select(one => new EvidenceView(
                one.Resource == finding.Resource.LogicalId ? one.Path : $"{one.Resource}/{one.Path}", one.Expected, one.Actual, one.Location is { } location && location != finding.Location ? Figures.Place(location) : null))],
            MoreEvidence = finding.MoreEvidence > 0 ? Figures.Number(finding.MoreEvidence) : null,
            Condition = finding.Condition,
            Remediation = finding.Remediation,
            Rationale = policy?.Rationale,
            Controls = finding.Controls,
            Excerpt = lines is null ? [] : [.. Redaction.Apply(lines).Select(line => new ExcerptLineView(line.Line, line.Text, line.Line == finding.Location!.Line))],
            ExcerptOf = finding.Location?.File,
            ExcerptWithheld = withheld && finding.Location is not null,
        };
    }

    /// <summary>The service of a type: RDS of <c>AWS::RDS::DBInstance</c>; a custom type is named as it is.</summary>
    public static string ServiceOf(string type) => type.Split("::") is ["AWS", var service, ..] ? service : type;
}
