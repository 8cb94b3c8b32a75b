using Auditor.Authoring;
using Policies.Model;

namespace Auditor.Reporting.Json;

/// <summary>The catalogue as <c>auditor policies list</c> and <c>show</c> write it with <c>--format json</c>.</summary>
internal static class CatalogueShape
{
    private static readonly string[] Severities = [Words.Of(Severity.Critical), Words.Of(Severity.High), Words.Of(Severity.Medium), Words.Of(Severity.Low)];

    private static readonly JsonShape<PolicyParameter> ParameterShape = new JsonShape<PolicyParameter>("parameter", "A parameter of a policy.")
        .Text("name", "The name in policies.json.", parameter => parameter.Name)
        .Text("type", "What it takes.", PolicyManual.TypeOf)
        .Text("default", "The value without a setting, as policies.json would spell it.", PolicyManual.DefaultOf)
        .Text("description", "What it means.", parameter => parameter.Description);

    private static readonly JsonShape<Control> ControlShape = new JsonShape<Control>("control", "A framework's requirement that a policy supports.")
        .Text("framework", "The framework.", control => control.Framework)
        .Text("id", "The control.", control => control.Id)
        .Truth("isPartial", "Whether the source's check is broader or narrower than the policy.", control => control.IsPartial)
        .Text("basis", "Who maps the one to the other.", control => control.Basis);

    private static readonly JsonShape<ControlCoverage> CoverageShape = new JsonShape<ControlCoverage>("controlCoverage", "A control, and the policies that support it.")
        .Text("id", "The control.", coverage => coverage.Control.Id)
        .Text("title", "What it is about.", coverage => coverage.Control.Title)
        .Truth("isPartial", "Whether each of the policies asserts something broader or narrower than it asks for.", coverage => coverage.IsPartial)
        .Texts("policies", "The policies that support it; empty where none does.", coverage => coverage.Policies);

    /// <summary>What policies support of a framework.</summary>
    public static JsonShape<FrameworkCoverage> Framework { get; } = new JsonShape<FrameworkCoverage>("framework", "What the policies support of a framework.")
        .Text("name", "The framework.", coverage => coverage.Framework.Name)
        .Text("version", "The edition.", coverage => coverage.Framework.Version)
        .Truth("isComplete", "Whether the controls are all that the framework has; else nothing is said about the others.", coverage => coverage.Framework.IsComplete)
        .Number("supported", "How many controls a policy supports, in part or more.", coverage => coverage.Supported)
        .Number("partial", "How many of those are supported in part only.", coverage => coverage.Partial)
        .Number("notCovered", "How many controls no policy supports.", coverage => coverage.NotCovered)
        .Many("controls", "The controls, in their natural order.", CoverageShape, coverage => coverage.Controls);

    /// <summary>A policy without its examples.</summary>
    public static JsonShape<PolicyManual> Policy { get; } = Described("policy", "A policy of the catalogue.");

    /// <summary>A policy with its examples and cases.</summary>
    public static JsonShape<PolicyManual> Manual { get; } = Described("policy", "A policy with its examples.")
        .OptionalText("example", "A CloudFormation template that it finds nothing wrong with.", manual => manual.Example?.Text)
        .OptionalText("counterExample", "A CloudFormation template that breaks it.", manual => manual.CounterExample?.Text)
        .OptionalText("cdkExample", "Statements that build a compliant example with the CDK.", manual => manual.CdkExample)
        .Number("cases", "How many cases stand beside it.", manual => manual.Cases.Length);

    private static JsonShape<PolicyManual> Described(string name, string description) => new JsonShape<PolicyManual>(name, description)
        .Text("id", "The id.", manual => manual.Id)
        .Text("title", "The state it asserts.", manual => manual.Metadata.Title)
        .Word("severity", "How much a finding matters.", Severities, manual => Words.Of(manual.Metadata.Severity))
        .Text("rationale", "Why the state matters.", manual => manual.Metadata.Rationale)
        .Text("remediation", "What to change.", manual => manual.Metadata.Remediation)
        .Texts("resourceTypes", "The types of resources it judges; empty where it judges every type.", manual => manual.ResourceTypes)
        .Many("parameters", "Its parameters.", ParameterShape, manual => manual.Parameters)
        .Many("controls", "The controls that it supports.", ControlShape, manual => manual.Controls);
}
