using Auditor.Auditing;
using Auditor.Drift;
using Auditor.Snapshots;
using Policies.Model;

namespace Auditor.Reporting.Json;

/// <summary>The result as <c>--format json</c> writes it; the schema is generated from it. Members may be added; removing or changing one is a new version.</summary>
internal static class ResultShape
{
    public const string SchemaVersion = "1.0";

    private static readonly string[] Outcomes =
        [Words.Of(Outcome.NonCompliant), Words.Of(Outcome.Unknown), Words.Of(Outcome.Compliant), Words.Of(Outcome.NotApplicable)];

    private static readonly string[] ControlOutcomes = [.. Enum.GetValues<ControlOutcome>().Reverse().Select(Words.Of)];

    private static readonly string[] ProblemKinds =
        [Words.Of(ProblemKind.Template), Words.Of(ProblemKind.Configuration), Words.Of(ProblemKind.Policy), Words.Of(ProblemKind.Access)];

    // What is read into, member by member.
    private static readonly Finding NoFinding =
        new() { Id = "", Policy = "", Outcome = Outcome.Unknown, Severity = Severity.Low, Title = "", Remediation = "", Resource = SharedShapes.NoResource, Location = null, Evidence = [] };

    private static readonly DriftReport NoDrift = new() { Against = "deployed" };

    private static readonly AuditResult Empty = new() { Time = default, Duration = default, Summary = new(0, 0, 0, 0, 0, 0, 0, 0), Findings = [] };

    private static readonly JsonShape<AuditResult> ToolShape = new JsonShape<AuditResult>("tool", "The program that carried out the audit.", Empty)
        .Text("name", "Its name.", _ => Tool.Name)
        .Text("version", "Its version.", result => result.ToolVersion, (result, text) => result with { ToolVersion = text });

    private static readonly JsonShape<AuditSummary> SummaryShape = new JsonShape<AuditSummary>("summary", "The counts of the audit. Waived findings count as waived and not by their outcome.", new(0, 0, 0, 0, 0, 0, 0, 0))
        .Number("nonCompliant", "Findings that are NonCompliant and not waived.", summary => summary.NonCompliant, (summary, number) => summary with { NonCompliant = number })
        .Number("unknown", "Findings that are Unknown and not waived.", summary => summary.Unknown, (summary, number) => summary with { Unknown = number })
        .Number("waived", "Findings that a waiver accepts.", summary => summary.Waived, (summary, number) => summary with { Waived = number })
        .Number("compliant", "Evaluations that are Compliant.", summary => summary.Compliant, (summary, number) => summary with { Compliant = number })
        .Number("notApplicable", "Evaluations that are NotApplicable.", summary => summary.NotApplicable, (summary, number) => summary with { NotApplicable = number })
        .Number("resources", "Resources that were read.", summary => summary.Resources, (summary, number) => summary with { Resources = number })
        .Number("policies", "Policies that took part.", summary => summary.Policies, (summary, number) => summary with { Policies = number })
        .Number("blocking", "Findings and differences at or over the threshold, not waived, and new where a baseline was given.", summary => summary.Blocking, (summary, number) => summary with { Blocking = number })
        .Number("drifted", "Properties that are live not what is deployed, not waived.", summary => summary.Drifted, (summary, number) => summary with { Drifted = number }).Later()
        .Number("pending", "Changes that are synthesized and not deployed, not waived.", summary => summary.Pending, (summary, number) => summary with { Pending = number }).Later()
        .Number("missing", "Resources of stacks that are gone, not waived.", summary => summary.Missing, (summary, number) => summary with { Missing = number }).Later()
        .Number("unmanaged", "Live resources that no stack manages, and stacks that are no longer synthesized, not waived.", summary => summary.Unmanaged, (summary, number) => summary with { Unmanaged = number }).Later();

    private static readonly JsonShape<FindingEvidence> EvidenceShape = new JsonShape<FindingEvidence>("evidence", "One property that was looked at.", new("", "", "", "", null))
        .Text("path", "The property's path in the resource.", evidence => evidence.Path, (evidence, text) => evidence with { Path = text })
        .Text("expected", "What was wanted.", evidence => evidence.Expected, (evidence, text) => evidence with { Expected = text })
        .Text("actual", "What was there.", evidence => evidence.Actual, (evidence, text) => evidence with { Actual = text })
        .Text("resource", "The logical id of the resource that was looked at.", evidence => evidence.Resource, (evidence, text) => evidence with { Resource = text })
        .Optional("location", "Where it stands.", SharedShapes.Location, evidence => evidence.Location, (evidence, part) => evidence with { Location = part });

    private static readonly JsonShape<Control> ControlShape = new JsonShape<Control>("control", "A framework's requirement that a policy supports.", new("", ""))
        .Text("framework", "The framework, such as NIST-800-53-r5.", control => control.Framework, (control, text) => control with { Framework = text })
        .Text("id", "The control, such as CP-10.", control => control.Id, (control, text) => control with { Id = text });

    public static JsonShape<Finding> Finding { get; } = new JsonShape<Finding>("finding", "A NonCompliant or Unknown evaluation.", NoFinding)
        .Text("id", "The identity, the same from pull request to account.", finding => finding.Id, (finding, text) => finding with { Id = text })
        .Text("policy", "The policy's id.", finding => finding.Policy, (finding, text) => finding with { Policy = text })
        .Word("outcome", "What the evaluation came to.", Outcomes[..2], finding => Words.Of(finding.Outcome), (finding, word) => finding with { Outcome = Words.OutcomeOf(word!) })
        .Word("severity", "How much it matters.", SharedShapes.Severities, finding => Words.Of(finding.Severity), (finding, word) => finding with { Severity = Words.SeverityOf(word!) })
        .Text("title", "The state that the policy asserts.", finding => finding.Title, (finding, text) => finding with { Title = text })
        .OptionalText("environment", "The environment.", finding => finding.Resource.Environment, (finding, text) => finding with { Resource = finding.Resource with { Environment = text } })
        .One("resource", "The resource.", SharedShapes.Resource, finding => finding.Resource, (finding, part) => finding with { Resource = part with { Environment = finding.Resource.Environment } })
        .Optional("location", "Where the first piece of evidence stands.", SharedShapes.Location, finding => finding.Location, (finding, part) => finding with { Location = part })
        .Optional("source", "The code that created the construct.", SharedShapes.Location, finding => finding.Source, (finding, part) => finding with { Source = part })
        .Some("evidence", "The evidence, of very much the first 50 pieces; never empty.", EvidenceShape, finding => finding.Evidence, (finding, parts) => finding with { Evidence = parts })
        .Number("moreEvidence", "How many more pieces of evidence there are than are listed.", finding => finding.MoreEvidence, (finding, number) => finding with { MoreEvidence = number })
        .OptionalText("condition", "The undecided condition under which the resource exists.", finding => finding.Condition, (finding, text) => finding with { Condition = text })
        .Text("remediation", "What to change.", finding => finding.Remediation, (finding, text) => finding with { Remediation = text })
        .Many("controls", "The controls that the policy supports.", ControlShape, finding => finding.Controls, (finding, parts) => finding with { Controls = parts })
        .Optional("waiver", "The waiver that accepts the finding.", SharedShapes.Waiver, finding => finding.Waiver, (finding, part) => finding with { Waiver = part })
        .Word("baseline", "Whether the baseline has it; null without a baseline.", ["new", "unchanged", null], finding => finding.Baseline, (finding, word) => finding with { Baseline = word })
        .Truth("blocking", "Whether it is at or over the threshold, not waived and not in the baseline.", finding => finding.Blocking, (finding, truth) => finding with { Blocking = truth });

    private static readonly JsonShape<Evaluation> EvaluationShape = new JsonShape<Evaluation>("evaluation", "The answer of one policy about one resource.", new("", Outcome.Compliant, SharedShapes.NoResource))
        .Text("policy", "The policy's id.", evaluation => evaluation.Policy, (evaluation, text) => evaluation with { Policy = text })
        .Word("outcome", "What it came to.", Outcomes, evaluation => Words.Of(evaluation.Outcome), (evaluation, word) => evaluation with { Outcome = Words.OutcomeOf(word!) })
        .OptionalText("environment", "The environment.", evaluation => evaluation.Resource.Environment, (evaluation, text) => evaluation with { Resource = evaluation.Resource with { Environment = text } })
        .One("resource", "The resource.", SharedShapes.Resource, evaluation => evaluation.Resource, (evaluation, part) => evaluation with { Resource = part with { Environment = evaluation.Resource.Environment } });

    private static readonly JsonShape<CoverageEntry> CoverageShape = new JsonShape<CoverageEntry>("coverage", "What was asked for and read, or not and why.", new("", "", "", 0, null))
        .Text("target", "The template, or the account and region.", entry => entry.Target, (entry, text) => entry with { Target = text })
        .Text("type", "The resource type, or *.", entry => entry.Type, (entry, text) => entry with { Type = text })
        .Text("source", "template, config or api.", entry => entry.Source, (entry, text) => entry with { Source = text })
        .Number("read", "How many resources were read.", entry => entry.Read, (entry, number) => entry with { Read = number })
        .OptionalText("problem", "Why nothing or not everything was read.", entry => entry.Problem, (entry, text) => entry with { Problem = text })
        .OptionalTime("asOf", "As of when, in UTC, where that is not the time of the audit: the oldest record of AWS Config.", entry => entry.AsOf, (entry, time) => entry with { AsOf = time })
        .OptionalText("note", "Why AWS Config was not read, where it could have been.", entry => entry.Note, (entry, text) => entry with { Note = text });

    private static readonly JsonShape<Problem> ProblemShape = new JsonShape<Problem>("problem", "Something that kept a part of the audit from being carried out, or deserves a look.", new(ProblemKind.Configuration, ""))
        .Word("kind", "What it concerns.", ProblemKinds, problem => Words.Of(problem.Kind), (problem, word) => problem with { Kind = Words.ProblemKindOf(word!) })
        .Text("message", "What is wrong and what to do.", problem => problem.Message, (problem, text) => problem with { Message = text })
        .OptionalText("file", "The file as it was given.", problem => problem.File, (problem, text) => problem with { File = text })
        .OptionalNumber("line", "The line, from 1.", problem => problem.Line, (problem, number) => problem with { Line = Whole(number) })
        .OptionalNumber("column", "The column, from 1.", problem => problem.Column, (problem, number) => problem with { Column = Whole(number) });

    public static JsonShape<EnvironmentSummary> Environment { get; } = new JsonShape<EnvironmentSummary>("environment", "An environment's share of the audit.", new(null, 0, 0, 0, 0, 0))
        .OptionalText("name", "The name in policies.json, or null for resources of no environment.", environment => environment.Name, (environment, text) => environment with { Name = text })
        .Number("resources", "Resources that were read.", environment => environment.Resources, (environment, number) => environment with { Resources = number })
        .Number("evaluations", "Evaluations, NotApplicable ones included.", environment => environment.Evaluations, (environment, number) => environment with { Evaluations = number })
        .Number("nonCompliant", "Findings that are NonCompliant and not waived.", environment => environment.NonCompliant, (environment, number) => environment with { NonCompliant = number })
        .Number("unknown", "Findings that are Unknown and not waived.", environment => environment.Unknown, (environment, number) => environment with { Unknown = number })
        .Number("waived", "Findings that a waiver accepts.", environment => environment.Waived, (environment, number) => environment with { Waived = number })
        .OptionalNumber("rtoSeconds", "The recovery time objective; null where none is set.", environment => environment.Objectives.Rto?.TotalSeconds, (environment, number) => environment with { Objectives = environment.Objectives with { Rto = JsonReading.Seconds(number) } })
        .OptionalNumber("rpoDatabaseSeconds", "The recovery point objective of databases.", environment => environment.Objectives.RpoDatabase?.TotalSeconds, (environment, number) => environment with { Objectives = environment.Objectives with { RpoDatabase = JsonReading.Seconds(number) } })
        .OptionalNumber("rpoApplicationSeconds", "The recovery point objective of the application.", environment => environment.Objectives.RpoApplication?.TotalSeconds, (environment, number) => environment with { Objectives = environment.Objectives with { RpoApplication = JsonReading.Seconds(number) } })
        .OptionalNumber("rpoConfigurationSeconds", "The recovery point objective of configuration.", environment => environment.Objectives.RpoConfiguration?.TotalSeconds, (environment, number) => environment with { Objectives = environment.Objectives with { RpoConfiguration = JsonReading.Seconds(number) } });

    private static readonly JsonShape<JudgedPart> JudgedShape = new JsonShape<JudgedPart>("judged", "What was judged of what was read.", JudgedPart.All)
        .Texts("types", "The types; empty for all.", judged => judged.Types, (judged, texts) => judged with { Types = texts })
        .OptionalTime("since", "Only resources that changed since then; null for all.", judged => judged.Since, (judged, time) => judged with { Since = time })
        .Truth("nothing", "Whether nothing was, because only drift was looked for.", judged => judged.IsNothing, (judged, truth) => judged with { IsNothing = truth });

    public static JsonShape<PolicyDescription> Policy { get; } = new JsonShape<PolicyDescription>("policy", "A policy that took part.", new("", "", "", "", Severity.Low, []))
        .Text("id", "The id.", policy => policy.Id, (policy, text) => policy with { Id = text })
        .Text("title", "The state it asserts.", policy => policy.Title, (policy, text) => policy with { Title = text })
        .Text("rationale", "Why the state matters.", policy => policy.Rationale, (policy, text) => policy with { Rationale = text })
        .Text("remediation", "What to change.", policy => policy.Remediation, (policy, text) => policy with { Remediation = text })
        .Word("severity", "How much a finding matters.", SharedShapes.Severities, policy => Words.Of(policy.Severity), (policy, word) => policy with { Severity = Words.SeverityOf(word!) })
        .Many("controls", "The controls that it supports.", ControlShape, policy => policy.Controls, (policy, parts) => policy with { Controls = parts })
        .Number("nonCompliant", "Findings that are NonCompliant and not waived.", policy => policy.Counts.NonCompliant, (policy, number) => policy with { Counts = policy.Counts with { NonCompliant = number } })
        .Number("unknown", "Findings that are Unknown and not waived.", policy => policy.Counts.Unknown, (policy, number) => policy with { Counts = policy.Counts with { Unknown = number } })
        .Number("waived", "Findings that a waiver accepts.", policy => policy.Counts.Waived, (policy, number) => policy with { Counts = policy.Counts with { Waived = number } })
        .Number("compliant", "Evaluations that are Compliant.", policy => policy.Counts.Compliant, (policy, number) => policy with { Counts = policy.Counts with { Compliant = number } })
        .Number("notApplicable", "Evaluations that are NotApplicable.", policy => policy.Counts.NotApplicable, (policy, number) => policy with { Counts = policy.Counts with { NotApplicable = number } })
        .Number("failed", "Resources that it failed on and did not judge.", policy => policy.Counts.Failed, (policy, number) => policy with { Counts = policy.Counts with { Failed = number } })
        .OptionalTexts("notIn", "The environments that were seen and in which it took no part; null stands for the resources of none.", policy => policy.NotIn, (policy, texts) => policy with { NotIn = texts })
        .Texts("resourceTypes", "The types of resources it judges, * for every type.", policy => policy.ResourceTypes, (policy, texts) => policy with { ResourceTypes = texts }).Later();

    private static readonly JsonShape<ControlResult> ControlResultShape = new JsonShape<ControlResult>("frameworkControl", "A framework's control and what the policies that support it came to.", new("", "", ControlOutcome.NotCovered, IsPartial: false, [], [], PolicyCounts.None))
        .Text("id", "The framework's number of it.", control => control.Id, (control, text) => control with { Id = text })
        .Text("title", "What it is about.", control => control.Title, (control, text) => control with { Title = text })
        .Word(
            "outcome",
            "NonCompliant: a violation that no waiver accepts. Unknown: something could not be decided, failed or was not read. NotSelected: a policy did not take part, at all or in an environment that was seen. "
            + "Waived: every finding is waived. Compliant: its policies found no violation, which does not fulfil the control alone. NotApplicable: its policies found nothing to judge; so do in templates those that only a live account can answer. NotCovered: no policy supports it.",
            ControlOutcomes,
            control => Words.Of(control.Outcome),
            (control, word) => control with { Outcome = Words.ControlOutcomeOf(word!) })
        .Truth("partial", "Whether each of its policies asserts something broader or narrower than it asks for.", control => control.IsPartial, (control, truth) => control with { IsPartial = truth })
        .Texts("policies", "The policies that support it, whether or not they took part.", control => control.Policies, (control, texts) => control with { Policies = texts })
        .Texts("notSelected", "Those of them that did not take part, at all or in an environment that was seen.", control => control.NotSelected, (control, texts) => control with { NotSelected = texts })
        .Number("nonCompliant", "Findings of its policies that are NonCompliant and not waived.", control => control.Counts.NonCompliant, (control, number) => control with { Counts = control.Counts with { NonCompliant = number } })
        .Number("unknown", "Findings of its policies that are Unknown and not waived.", control => control.Counts.Unknown, (control, number) => control with { Counts = control.Counts with { Unknown = number } })
        .Number("waived", "Findings of its policies that a waiver accepts.", control => control.Counts.Waived, (control, number) => control with { Counts = control.Counts with { Waived = number } })
        .Number("compliant", "Evaluations of its policies that are Compliant.", control => control.Counts.Compliant, (control, number) => control with { Counts = control.Counts with { Compliant = number } })
        .Number("notApplicable", "Evaluations of its policies that are NotApplicable.", control => control.Counts.NotApplicable, (control, number) => control with { Counts = control.Counts with { NotApplicable = number } }).Later()
        .Number("failed", "Resources that its policies failed on and did not judge.", control => control.Counts.Failed, (control, number) => control with { Counts = control.Counts with { Failed = number } }).Later();

    /// <summary>A framework with its controls.</summary>
    public static JsonShape<FrameworkResult> Framework { get; } = new JsonShape<FrameworkResult>("framework", "A framework, and how many of its controls came to which outcome.", new("", "", IsComplete: false, []))
        .Text("name", "The name, as controls refer to it.", framework => framework.Name, (framework, text) => framework with { Name = text })
        .Text("version", "The edition.", framework => framework.Version, (framework, text) => framework with { Version = text })
        .Truth("complete", "Whether the controls are all that the framework has; else it has others, of which nothing is said.", framework => framework.IsComplete, (framework, truth) => framework with { IsComplete = truth })
        .Number("nonCompliant", "Controls that are NonCompliant.", framework => framework.Count(ControlOutcome.NonCompliant))
        .Number("unknown", "Controls that are Unknown.", framework => framework.Count(ControlOutcome.Unknown))
        .Number("notSelected", "Controls that are NotSelected.", framework => framework.Count(ControlOutcome.NotSelected))
        .Number("waived", "Controls that are Waived.", framework => framework.Count(ControlOutcome.Waived))
        .Number("compliant", "Controls that are Compliant.", framework => framework.Count(ControlOutcome.Compliant))
        .Number("notApplicable", "Controls that are NotApplicable.", framework => framework.Count(ControlOutcome.NotApplicable))
        .Number("notCovered", "Controls that no policy supports.", framework => framework.Count(ControlOutcome.NotCovered))
        .Many("controls", "The controls in their natural order.", ControlResultShape, framework => framework.Controls, (framework, parts) => framework with { Controls = parts });

    private static readonly JsonShape<RecoveryChange> RecoveryChangeShape = new JsonShape<RecoveryChange>("recoveryChange", "Something to set up, and what would be reached with it.", new("", null, null, Meets: false, "", ""))
        .Text("change", "What to set up.", change => change.Change, (change, text) => change with { Change = text })
        .OptionalNumber("minimumSeconds", "The least that could then be expected.", change => change.Minimum?.TotalSeconds, (change, number) => change with { Minimum = JsonReading.Seconds(number) })
        .OptionalNumber("maximumSeconds", "The most; null where nothing bounds it.", change => change.Maximum?.TotalSeconds, (change, number) => change with { Maximum = JsonReading.Seconds(number) })
        .Truth("meets", "Whether that meets the objective.", change => change.Meets, (change, truth) => change with { Meets = truth })
        .Text("rule", "The rule behind it.", change => change.Rule, (change, text) => change with { Rule = text })
        .Text("source", "The rule's source.", change => change.Source, (change, text) => change with { Source = text });

    public static JsonShape<RecoveryEstimate> Recovery { get; } = new JsonShape<RecoveryEstimate>("recoveryEstimate", "What a component can reach after a disruption, against the objective.", new(null, "", SharedShapes.NoResource, "", "", null, null, null, Outcome.Unknown, "", ""))
        .OptionalText("environment", "The environment.", estimate => estimate.Environment, (estimate, text) => estimate with { Environment = text, Resource = estimate.Resource with { Environment = text } })
        .Text("component", "The component, such as database.", estimate => estimate.Component, (estimate, text) => estimate with { Component = text })
        .Text("disruption", "application, infrastructure, zone or region.", estimate => estimate.Disruption, (estimate, text) => estimate with { Disruption = text })
        .Text("objective", "RPO or RTO.", estimate => estimate.Objective, (estimate, text) => estimate with { Objective = text })
        .OptionalNumber("minimumSeconds", "The least that can be expected.", estimate => estimate.Minimum?.TotalSeconds, (estimate, number) => estimate with { Minimum = JsonReading.Seconds(number) })
        .OptionalNumber("maximumSeconds", "The most that can be expected; null where nothing bounds it.", estimate => estimate.Maximum?.TotalSeconds, (estimate, number) => estimate with { Maximum = JsonReading.Seconds(number) })
        .OptionalNumber("targetSeconds", "The objective; null where none is set.", estimate => estimate.Target?.TotalSeconds, (estimate, number) => estimate with { Target = JsonReading.Seconds(number) })
        .Word("outcome", "Whether the objective is met.", Outcomes, estimate => Words.Of(estimate.Outcome), (estimate, word) => estimate with { Outcome = Words.OutcomeOf(word!) })
        .One("resource", "The resource that stands for the component.", SharedShapes.Resource, estimate => estimate.Resource, (estimate, part) => estimate with { Resource = part with { Environment = estimate.Environment } })
        .Text("rule", "The rule behind the estimate.", estimate => estimate.Rule, (estimate, text) => estimate with { Rule = text })
        .Text("source", "The rule's source.", estimate => estimate.Source, (estimate, text) => estimate with { Source = text })
        .Many("changes", "What to set up to meet the objective; where nothing would, what promises more. Empty where it is met or none is set.", RecoveryChangeShape, estimate => estimate.Changes, (estimate, parts) => estimate with { Changes = parts })
        .OptionalText("advice", "What to do where no setting would meet the objective; else null.", estimate => estimate.Advice, (estimate, text) => estimate with { Advice = text });

    /// <summary>The whole result.</summary>
    public static JsonShape<AuditResult> Result { get; } = new JsonShape<AuditResult>("result", "The result of an audit.", Empty)
        .Version("schemaVersion", "The version of this format.", SchemaVersion)
        .One("tool", "The program that carried out the audit.", ToolShape, result => result, (result, part) => result with { ToolVersion = part.ToolVersion })
        .Time("time", "When the audit was carried out.", result => result.Time, (result, time) => result with { Time = time })
        .Number("durationMilliseconds", "How long it took.", result => (long)result.Duration.TotalMilliseconds, (result, number) => result with { Duration = TimeSpan.FromMilliseconds(number) })
        .Texts("scope", "What was audited, as it was asked for.", result => result.Scope, (result, texts) => result with { Scope = texts })
        .Word("failOn", "The severity from which a finding blocks; null where none does.", [.. SharedShapes.Severities, null], result => result.FailOn is { } severity ? Words.Of(severity) : null, (result, word) => result with { FailOn = word is null ? null : Words.SeverityOf(word) })
        .One("summary", "The counts.", SummaryShape, result => result.Summary, (result, part) => result with { Summary = part })
        .Many("environments", "The environments that were seen.", Environment, result => result.Environments, (result, parts) => result with { Environments = parts })
        .Many("findings", "The findings, waived ones too, by policy and resource.", Finding, result => result.Findings, (result, parts) => result with { Findings = parts })
        .Optional("changes", "How it differs from an earlier result, where auditor report compared them; else null.", ChangesShape.Of(Finding), result => result.Changes, (result, part) => result with { Changes = part }).Later()
        .Texts("resolved", "What the baseline has and this audit does not: policy on resource.", result => result.Resolved, (result, texts) => result with { Resolved = texts })
        .Many("evaluations", "Every evaluation with --all, else empty.", EvaluationShape, result => result.Evaluations, (result, parts) => result with { Evaluations = parts })
        .Many("drift", "The differences between what is synthesized, deployed and live; those that break a policy first.", DriftShapes.Difference, result => result.Drift?.Differences ?? [], (result, parts) => parts.IsEmpty && result.Drift is null ? result : result with { Drift = (result.Drift ?? NoDrift) with { Differences = parts } })
        .Optional("comparison", "What was compared to find them, and what was not; null where nothing was.", DriftShapes.Comparison, result => result.Drift, (result, part) => part is null ? result with { Drift = null } : result with { Drift = part with { Differences = result.Drift?.Differences ?? [] } }).Later()
        .Many("recovery", "The recovery estimates.", Recovery, result => result.Recovery, (result, parts) => result with { Recovery = parts })
        .Many("coverage", "What was asked for and read.", CoverageShape, result => result.Coverage, (result, parts) => result with { Coverage = parts })
        .One("judged", "What was judged of what was read; a scan may leave something out.", JudgedShape, result => result.Judged, (result, part) => result with { Judged = part }).Later()
        .Many("policies", "The policies that took part.", Policy, result => result.Policies, (result, parts) => result with { Policies = parts })
        .Many("frameworks", "The frameworks by name, those of --framework only where it is given: which of their controls the policies support, and what was found.", Framework, result => result.Frameworks, (result, parts) => result with { Frameworks = parts })
        .Many("pictures", "What a picture shows of each environment, or of each account's region: what stands where, and what leads where. Empty where no report draws any.", PictureShapes.Picture, result => result.Pictures, (result, parts) => result with { Pictures = parts }).Later()
        .Number("morePictures", "Pictures that are left out because there are too many.", result => result.MorePictures, (result, number) => result with { MorePictures = number }).Later()
        .Each("snapshot", "The live resources with their properties, with auditor scan --snapshot; else null.", SnapshotShape.Resource, result => result.Snapshot, (result, parts) => result with { Snapshot = ResourceSnapshot.Of(parts) }).Later()
        .Many("errors", "What went wrong; any makes the exit code 2.", ProblemShape, result => result.Errors, (result, parts) => result with { Errors = parts })
        .Many("warnings", "What deserves a look but fails nothing.", ProblemShape, result => result.Warnings, (result, parts) => result with { Warnings = parts });

    private static int? Whole(double? number) => number is { } known ? (int)Math.Clamp(known, 0, int.MaxValue) : null;
}
