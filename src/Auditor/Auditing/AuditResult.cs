using System.Collections.Immutable;
using Auditor.Comparing;
using Auditor.Drift;
using Auditor.Pictures;
using Auditor.Snapshots;
using Policies.Model;

namespace Auditor.Auditing;

/// <summary>Everything an audit came to: what every report format is written from. Ordered by policy id, then resource.</summary>
internal sealed record AuditResult
{
    /// <summary>The version of the auditor that carried it out.</summary>
    public string ToolVersion { get; init; } = Tool.Version;

    /// <summary>What was audited, as it was asked for: paths of templates and assemblies, or accounts and regions.</summary>
    public ImmutableArray<string> Scope { get; init; } = [];

    /// <summary>The severity from which a finding blocks, or null where none does.</summary>
    public Severity? FailOn { get; init; } = Severity.High;

    /// <summary>When the audit was carried out, to the second, as every report states it; the only part that differs between two audits of the same input.</summary>
    public required DateTimeOffset Time { get; init => field = new(value.UtcTicks - (value.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero); }

    /// <summary>How long it took, to the millisecond.</summary>
    public required TimeSpan Duration { get; init => field = new(value.Ticks - (value.Ticks % TimeSpan.TicksPerMillisecond)); }

    public required AuditSummary Summary { get; init; }

    /// <summary>The findings, waived ones too.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>Every evaluation with <c>--all</c>, else empty.</summary>
    public ImmutableArray<Evaluation> Evaluations { get; init; } = [];

    /// <summary>The policies that took part, with their metadata, for rule tables.</summary>
    public ImmutableArray<PolicyDescription> Policies { get; init; } = [];

    /// <summary>The frameworks by name, and what was found of each control; empty where no report was to show them.</summary>
    public ImmutableArray<FrameworkResult> Frameworks { get; init; } = [];

    /// <summary>The estimates of the recovery policies, per environment and component.</summary>
    public ImmutableArray<RecoveryEstimate> Recovery { get; init; } = [];

    /// <summary>The environments that were seen, by name; those of no environment are under null.</summary>
    public ImmutableArray<EnvironmentSummary> Environments { get; init; } = [];

    /// <summary>The differences between what is synthesized, deployed and live; null where these were not compared.</summary>
    public DriftReport? Drift { get; init; }

    public ImmutableArray<CoverageEntry> Coverage { get; init; } = [];

    /// <summary>What was judged of what was read.</summary>
    public JudgedPart Judged { get; init; } = JudgedPart.All;

    /// <summary>What went wrong; any makes the exit code 2.</summary>
    public ImmutableArray<Problem> Errors { get; init; } = [];

    /// <summary>What deserves a look but fails nothing: a waiver that matches nothing or has expired.</summary>
    public ImmutableArray<Problem> Warnings { get; init; } = [];

    /// <summary>What the baseline has and this audit does not: <c>policy on resource</c>.</summary>
    public ImmutableArray<string> Resolved { get; init; } = [];

    /// <summary>The pictures of what was read, by title; none where no report draws them.</summary>
    public ImmutableArray<Picture> Pictures { get; init; } = [];

    /// <summary>How many pictures were left out because there are too many.</summary>
    public int MorePictures { get; init; }

    /// <summary>The live resources with their properties; null where they were not to be kept.</summary>
    public ResourceSnapshot? Snapshot { get; init; }

    /// <summary>How it differs from an earlier result; null where it was compared with none.</summary>
    public ResultChanges? Changes { get; init; }

    /// <summary>What the audit ends a command with.</summary>
    public int ExitCode => Errors.Length > 0 ? Auditor.ExitCode.NotCarriedOut : Summary.Blocking > 0 ? Auditor.ExitCode.Findings : Auditor.ExitCode.Clean;
}
