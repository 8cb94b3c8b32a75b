using Auditor.Auditing;
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

    private static readonly JsonShape<AuditResult> ToolShape = new JsonShape<AuditResult>("tool", "The program that carried out the audit.")
        .Text("name", "Its name.", _ => Tool.Name)
        .Text("version", "Its version.", result => result.ToolVersion);

    private static readonly JsonShape<AuditSummary> SummaryShape = new JsonShape<AuditSummary>("summary", "The counts of the audit. Waived findings count as waived and not by their outcome.")
        .Number("nonCompliant", "Findings that are NonCompliant and not waived.", summary => summary.NonCompliant)
        .Number("unknown", "Findings that are Unknown and not waived.", summary => summary.Unknown)
        .Number("waived", "Findings that a waiver accepts.", summary => summary.Waived)
        .Number("compliant", "Evaluations that are Compliant.", summary => summary.Compliant)
        .Number("notApplicable", "Evaluations that are NotApplicable.", summary => summary.NotApplicable)
        .Number("resources", "Resources that were read.", summary => summary.Resources)
        .Number("policies", "Policies that took part.", summary => summary.Policies)
        .Number("blocking", "Findings and differences at or over the threshold, not waived, and new where a baseline was given.", summary => summary.Blocking)
        .Number("drifted", "Properties that are live not what is deployed, not waived.", summary => summary.Drifted)
        .Number("pending", "Changes that are synthesized and not deployed, not waived.", summary => summary.Pending)
        .Number("missing", "Resources of stacks that are gone, not waived.", summary => summary.Missing)
        .Number("unmanaged", "Live resources that no stack manages, and stacks that are no longer synthesized, not waived.", summary => summary.Unmanaged);

    private static readonly JsonShape<FindingEvidence> EvidenceShape = new JsonShape<FindingEvidence>("evidence", "One property that was looked at.")
        .Text("path", "The property's path in the resource.", evidence => evidence.Path)
        .Text("expected", "What was wanted.", evidence => evidence.Expected)
        .Text("actual", "What was there.", evidence => evidence.Actual)
        .Text("resource", "The logical id of the resource that was looked at.", evidence => evidence.Resource)
        .Optional("location", "Where it stands.", SharedShapes.Location, evidence => evidence.Location);

    private static readonly JsonShape<Control> ControlShape = new JsonShape<Control>("control", "A framework's requirement that a policy supports.")
        .Text("framework", "The framework, such as NIST-800-53-r5.", control => control.Framework)
        .Text("id", "The control, such as CP-10.", control => control.Id);

    private static readonly JsonShape<Finding> FindingShape = new JsonShape<Finding>("finding", "A NonCompliant or Unknown evaluation.")
        .Text("id", "The identity, the same from pull request to account.", finding => finding.Id)
        .Text("policy", "The policy's id.", finding => finding.Policy)
        .Word("outcome", "What the evaluation came to.", Outcomes[..2], finding => Words.Of(finding.Outcome))
        .Word("severity", "How much it matters.", SharedShapes.Severities, finding => Words.Of(finding.Severity))
        .Text("title", "The state that the policy asserts.", finding => finding.Title)
        .OptionalText("environment", "The environment.", finding => finding.Resource.Environment)
        .One("resource", "The resource.", SharedShapes.Resource, finding => finding.Resource)
        .Optional("location", "Where the first piece of evidence stands.", SharedShapes.Location, finding => finding.Location)
        .Optional("source", "The code that created the construct.", SharedShapes.Location, finding => finding.Source)
        .Many("evidence", "The evidence, of very much the first 50 pieces; never empty.", EvidenceShape, finding => finding.Evidence)
        .Number("moreEvidence", "How many more pieces of evidence there are than are listed.", finding => finding.MoreEvidence)
        .OptionalText("condition", "The undecided condition under which the resource exists.", finding => finding.Condition)
        .Text("remediation", "What to change.", finding => finding.Remediation)
        .Many("controls", "The controls that the policy supports.", ControlShape, finding => finding.Controls)
        .Optional("waiver", "The waiver that accepts the finding.", SharedShapes.Waiver, finding => finding.Waiver)
        .Word("baseline", "Whether the baseline has it; null without a baseline.", ["new", "unchanged", null], finding => finding.Baseline)
        .Truth("blocking", "Whether it is at or over the threshold, not waived and not in the baseline.", finding => finding.Blocking);

    private static readonly JsonShape<Evaluation> EvaluationShape = new JsonShape<Evaluation>("evaluation", "The answer of one policy about one resource.")
        .Text("policy", "The policy's id.", evaluation => evaluation.Policy)
        .Word("outcome", "What it came to.", Outcomes, evaluation => Words.Of(evaluation.Outcome))
        .OptionalText("environment", "The environment.", evaluation => evaluation.Resource.Environment)
        .One("resource", "The resource.", SharedShapes.Resource, evaluation => evaluation.Resource);

    private static readonly JsonShape<CoverageEntry> CoverageShape = new JsonShape<CoverageEntry>("coverage", "What was asked for and read, or not and why.")
        .Text("target", "The template, or the account and region.", entry => entry.Target)
        .Text("type", "The resource type, or *.", entry => entry.Type)
        .Text("source", "template, config or api.", entry => entry.Source)
        .Number("read", "How many resources were read.", entry => entry.Read)
        .OptionalText("problem", "Why nothing or not everything was read.", entry => entry.Problem)
        .OptionalText("asOf", "As of when, in UTC, where that is not the time of the audit: the oldest record of AWS Config.", entry => entry.AsOf is { } time ? Figures.Timestamp(time) : null)
        .OptionalText("note", "Why AWS Config was not read, where it could have been.", entry => entry.Note);

    private static readonly JsonShape<Problem> ProblemShape = new JsonShape<Problem>("problem", "Something that kept a part of the audit from being carried out, or deserves a look.")
        .Word("kind", "What it concerns.", ProblemKinds, problem => Words.Of(problem.Kind))
        .Text("message", "What is wrong and what to do.", problem => problem.Message)
        .OptionalText("file", "The file as it was given.", problem => problem.File)
        .OptionalNumber("line", "The line, from 1.", problem => problem.Line)
        .OptionalNumber("column", "The column, from 1.", problem => problem.Column);

    private static readonly JsonShape<EnvironmentSummary> EnvironmentShape = new JsonShape<EnvironmentSummary>("environment", "An environment's share of the audit.")
        .OptionalText("name", "The name in policies.json, or null for resources of no environment.", environment => environment.Name)
        .Number("resources", "Resources that were read.", environment => environment.Resources)
        .Number("evaluations", "Evaluations, NotApplicable ones included.", environment => environment.Evaluations)
        .Number("nonCompliant", "Findings that are NonCompliant and not waived.", environment => environment.NonCompliant)
        .Number("unknown", "Findings that are Unknown and not waived.", environment => environment.Unknown)
        .Number("waived", "Findings that a waiver accepts.", environment => environment.Waived)
        .OptionalNumber("rtoSeconds", "The recovery time objective; null where none is set.", environment => environment.Objectives.Rto?.TotalSeconds)
        .OptionalNumber("rpoDatabaseSeconds", "The recovery point objective of databases.", environment => environment.Objectives.RpoDatabase?.TotalSeconds)
        .OptionalNumber("rpoApplicationSeconds", "The recovery point objective of the application.", environment => environment.Objectives.RpoApplication?.TotalSeconds)
        .OptionalNumber("rpoConfigurationSeconds", "The recovery point objective of configuration.", environment => environment.Objectives.RpoConfiguration?.TotalSeconds);

    private static readonly JsonShape<PolicyDescription> PolicyShape = new JsonShape<PolicyDescription>("policy", "A policy that took part.")
        .Text("id", "The id.", policy => policy.Id)
        .Text("title", "The state it asserts.", policy => policy.Title)
        .Text("rationale", "Why the state matters.", policy => policy.Rationale)
        .Text("remediation", "What to change.", policy => policy.Remediation)
        .Word("severity", "How much a finding matters.", SharedShapes.Severities, policy => Words.Of(policy.Severity))
        .Many("controls", "The controls that it supports.", ControlShape, policy => policy.Controls)
        .Number("nonCompliant", "Findings that are NonCompliant and not waived.", policy => policy.Counts.NonCompliant)
        .Number("unknown", "Findings that are Unknown and not waived.", policy => policy.Counts.Unknown)
        .Number("waived", "Findings that a waiver accepts.", policy => policy.Counts.Waived)
        .Number("compliant", "Evaluations that are Compliant.", policy => policy.Counts.Compliant)
        .Number("notApplicable", "Evaluations that are NotApplicable.", policy => policy.Counts.NotApplicable)
        .Number("failed", "Resources that it failed on and did not judge.", policy => policy.Counts.Failed)
        .OptionalTexts("notIn", "The environments that were seen and in which it took no part; null stands for the resources of none.", policy => policy.NotIn);

    private static readonly JsonShape<ControlResult> ControlResultShape = new JsonShape<ControlResult>("frameworkControl", "A framework's control and what the policies that support it came to.")
        .Text("id", "The framework's number of it.", control => control.Id)
        .Text("title", "What it is about.", control => control.Title)
        .Word(
            "outcome",
            "NonCompliant: a violation that no waiver accepts. Unknown: something could not be decided, failed or was not read. NotSelected: a policy did not take part, at all or in an environment that was seen. "
            + "Waived: every finding is waived. Compliant: its policies found no violation, which does not fulfil the control alone. NotApplicable: its policies found nothing to judge; so do in templates those that only a live account can answer. NotCovered: no policy supports it.",
            ControlOutcomes,
            control => Words.Of(control.Outcome))
        .Truth("partial", "Whether each of its policies asserts something broader or narrower than it asks for.", control => control.IsPartial)
        .Texts("policies", "The policies that support it, whether or not they took part.", control => control.Policies)
        .Texts("notSelected", "Those of them that did not take part, at all or in an environment that was seen.", control => control.NotSelected)
        .Number("nonCompliant", "Findings of its policies that are NonCompliant and not waived.", control => control.Counts.NonCompliant)
        .Number("unknown", "Findings of its policies that are Unknown and not waived.", control => control.Counts.Unknown)
        .Number("waived", "Findings of its policies that a waiver accepts.", control => control.Counts.Waived)
        .Number("compliant", "Evaluations of its policies that are Compliant.", control => control.Counts.Compliant);

    private static readonly JsonShape<FrameworkResult> FrameworkShape = new JsonShape<FrameworkResult>("framework", "A framework, and how many of its controls came to which outcome.")
        .Text("name", "The name, as controls refer to it.", framework => framework.Name)
        .Text("version", "The edition.", framework => framework.Version)
        .Truth("complete", "Whether the controls are all that the framework has; else it has others, of which nothing is said.", framework => framework.IsComplete)
        .Number("nonCompliant", "Controls that are NonCompliant.", framework => framework.Count(ControlOutcome.NonCompliant))
        .Number("unknown", "Controls that are Unknown.", framework => framework.Count(ControlOutcome.Unknown))
        .Number("notSelected", "Controls that are NotSelected.", framework => framework.Count(ControlOutcome.NotSelected))
        .Number("waived", "Controls that are Waived.", framework => framework.Count(ControlOutcome.Waived))
        .Number("compliant", "Controls that are Compliant.", framework => framework.Count(ControlOutcome.Compliant))
        .Number("notApplicable", "Controls that are NotApplicable.", framework => framework.Count(ControlOutcome.NotApplicable))
        .Number("notCovered", "Controls that no policy supports.", framework => framework.Count(ControlOutcome.NotCovered))
        .Many("controls", "The controls in their natural order.", ControlResultShape, framework => framework.Controls);

    private static readonly JsonShape<RecoveryChange> RecoveryChangeShape = new JsonShape<RecoveryChange>("recoveryChange", "Something to set up, and what would be reached with it.")
        .Text("change", "What to set up.", change => change.Change)
        .OptionalNumber("minimumSeconds", "The least that could then be expected.", change => change.Minimum?.TotalSeconds)
        .OptionalNumber("maximumSeconds", "The most; null where nothing bounds it.", change => change.Maximum?.TotalSeconds)
        .Truth("meets", "Whether that meets the objective.", change => change.Meets)
        .Text("rule", "The rule behind it.", change => change.Rule)
        .Text("source", "The rule's source.", change => change.Source);

    private static readonly JsonShape<RecoveryEstimate> RecoveryShape = new JsonShape<RecoveryEstimate>("recoveryEstimate", "What a component can reach after a disruption, against the objective.")
        .OptionalText("environment", "The environment.", estimate => estimate.Environment)
        .Text("component", "The component, such as database.", estimate => estimate.Component)
        .Text("disruption", "application, infrastructure, zone or region.", estimate => estimate.Disruption)
        .Text("objective", "RPO or RTO.", estimate => estimate.Objective)
        .OptionalNumber("minimumSeconds", "The least that can be expected.", estimate => estimate.Minimum?.TotalSeconds)
        .OptionalNumber("maximumSeconds", "The most that can be expected; null where nothing bounds it.", estimate => estimate.Maximum?.TotalSeconds)
        .OptionalNumber("targetSeconds", "The objective; null where none is set.", estimate => estimate.Target?.TotalSeconds)
        .Word("outcome", "Whether the objective is met.", Outcomes, estimate => Words.Of(estimate.Outcome))
        .One("resource", "The resource that stands for the component.", SharedShapes.Resource, estimate => estimate.Resource)
        .Text("rule", "The rule behind the estimate.", estimate => estimate.Rule)
        .Text("source", "The rule's source.", estimate => estimate.Source)
        .Many("changes", "What to set up to meet the objective; where nothing would, what promises more. Empty where it is met or none is set.", RecoveryChangeShape, estimate => estimate.Changes)
        .OptionalText("advice", "What to do where no setting would meet the objective; else null.", estimate => estimate.Advice);

    /// <summary>The whole result.</summary>
    public static JsonShape<AuditResult> Result { get; } = new JsonShape<AuditResult>("result", "The result of an audit.")
        .Word("schemaVersion", "The version of this format.", [SchemaVersion], _ => SchemaVersion)
        .One("tool", "The program that carried out the audit.", ToolShape, result => result)
        .Time("time", "When the audit was carried out.", result => Figures.Timestamp(result.Time))
        .Number("durationMilliseconds", "How long it took.", result => (long)result.Duration.TotalMilliseconds)
        .Texts("scope", "What was audited, as it was asked for.", result => result.Scope)
        .Word("failOn", "The severity from which a finding blocks; null where none does.", [.. SharedShapes.Severities, null], result => result.FailOn is { } severity ? Words.Of(severity) : null)
        .One("summary", "The counts.", SummaryShape, result => result.Summary)
        .Many("environments", "The environments that were seen.", EnvironmentShape, result => result.Environments)
        .Many("findings", "The findings, waived ones too, by policy and resource.", FindingShape, result => result.Findings)
        .Texts("resolved", "What the baseline has and this audit does not: policy on resource.", result => result.Resolved)
        .Many("evaluations", "Every evaluation with --all, else empty.", EvaluationShape, result => result.Evaluations)
        .Many("drift", "The differences between what is synthesized, deployed and live; those that break a policy first.", DriftShapes.Difference, result => result.Drift?.Differences ?? [])
        .Optional("comparison", "What was compared to find them, and what was not; null where nothing was.", DriftShapes.Comparison, result => result.Drift)
        .Many("recovery", "The recovery estimates.", RecoveryShape, result => result.Recovery)
        .Many("coverage", "What was asked for and read.", CoverageShape, result => result.Coverage)
        .Many("policies", "The policies that took part.", PolicyShape, result => result.Policies)
        .Many("frameworks", "The frameworks by name, those of --framework only where it is given: which of their controls the policies support, and what was found.", FrameworkShape, result => result.Frameworks)
        .Many("errors", "What went wrong; any makes the exit code 2.", ProblemShape, result => result.Errors)
        .Many("warnings", "What deserves a look but fails nothing.", ProblemShape, result => result.Warnings);
}
