using Auditor.Drift;

namespace Auditor.Reporting.Json;

/// <summary>Drift as the result has it: the differences, and the comparison that found them.</summary>
internal static class DriftShapes
{
    private static readonly string[] Kinds = [.. Enum.GetValues<DifferenceKind>().Select(Words.Of)];

    private static readonly JsonShape<MadeBy> MadeByShape = new JsonShape<MadeBy>("madeBy", "Who made a resource, as CloudTrail recorded it.")
        .Text("principal", "The name of the user or session, or the ARN.", made => made.Principal)
        .Text("event", "The event, such as CreateBucket.", made => made.Event)
        .Time("time", "When.", made => Figures.Timestamp(made.Time));

    private static readonly JsonShape<ComparedStack> StackShape = new JsonShape<ComparedStack>("comparedStack", "A stack, and how far it was compared.")
        .Text("name", "The name; a nested one is Parent/LogicalId.", stack => stack.Name)
        .OptionalText("account", "The account.", stack => stack.Account)
        .OptionalText("region", "The region.", stack => stack.Region)
        .OptionalText("environment", "The environment.", stack => stack.Environment)
        .OptionalText("status", "What CloudFormation says of it, such as UPDATE_COMPLETE; null where it is not deployed.", stack => stack.Status)
        .OptionalTruth("isSynthesized", "Whether the assembly has it; null without an assembly.", stack => stack.IsSynthesized)
        .Number("resources", "The resources that its deployed template declares.", stack => stack.Resources)
        .Number("compared", "Those of them that were compared with live ones, or were found missing.", stack => stack.Compared)
        .Number("drifted", "The properties that differ, and resources that are missing.", stack => stack.Drifted)
        .Number("pending", "The changes that are synthesized and not deployed.", stack => stack.Pending)
        .OptionalText("problem", "Why it could not be compared, or not as a whole.", stack => stack.Problem);

    private static readonly JsonShape<EquivalenceCount> EquivalenceShape = new JsonShape<EquivalenceCount>("equivalence", "A row of the table of equivalences that kept a property from being called a difference.")
        .Text("id", "The row.", row => row.Id)
        .Text("reason", "Why it is no difference.", row => row.Reason)
        .Text("type", "The resource type.", row => row.Type)
        .Text("property", "The property, with * for any item of a list.", row => row.Property)
        .Number("count", "How often.", row => row.Count);

    private static readonly JsonShape<NotComparedCount> NotComparedShape = new JsonShape<NotComparedCount>("notCompared", "What was not compared.")
        .Text("type", "The resource type.", row => row.Type)
        .OptionalText("property", "The property, with * for any item of a list; null where resources as a whole were not compared.", row => row.Property)
        .Text("reason", "Why.", row => row.Reason)
        .Number("count", "Of how many resources.", row => row.Count);

    /// <summary>A difference.</summary>
    public static JsonShape<Difference> Difference { get; } = new JsonShape<Difference>("difference", "A difference between what is synthesized, deployed and live.")
        .Text("id", "The identity, the same in every run.", difference => difference.Id)
        .Word(
            "kind",
            "NotEqual: a property has another value than the stack gave it. Add: a property or an item is there that the stack did not give. Remove: one is gone that it gave. "
            + "Missing: a resource of a stack is gone. Unmanaged: no stack manages the resource, or the stack is no longer synthesized. PendingChange: what is synthesized is not deployed.",
            Kinds,
            difference => Words.Of(difference.Kind))
        .Word("severity", "The highest severity of the policies that it makes fail; of a missing resource at least high, else at least low.", SharedShapes.Severities, difference => Words.Of(difference.Severity))
        .OptionalText("environment", "The environment.", difference => difference.Resource.Environment)
        .One("resource", "The resource; of type AWS::CloudFormation::Stack where a stack as a whole is meant.", SharedShapes.Resource, difference => difference.Resource)
        .OptionalText("path", "The property's path in the resource; null where the resource as a whole is meant.", difference => difference.Path)
        .Value("expected", "What should be there: of drift what is deployed, of a pending change what is synthesized; null where nothing should. A secret is its hash.", difference => difference.Expected)
        .Value("actual", "What is there: of drift what is live, of a pending change what is deployed; null where nothing is. A secret is its hash.", difference => difference.Actual)
        .Truth("isSecret", "Whether expected and actual are hashes, because the property holds a secret.", difference => difference.IsSecret)
        .Value("synthesized", "Of drift, what the assembly says where that is not what is deployed; else null.", difference => difference.Synthesized)
        .Texts("policies", "The policies that it makes fail, or would make fail once it is deployed; by severity, then id.", difference => difference.Policies)
        .Text("remediation", "How to mend it.", difference => difference.Remediation)
        .Optional("location", "Where the property, or else the resource, stands in the synthesized template.", SharedShapes.Location, difference => difference.Location)
        .Optional("source", "The code that created the construct.", SharedShapes.Location, difference => difference.Source)
        .Optional("madeBy", "Who made an unmanaged resource, where CloudTrail tells.", MadeByShape, difference => difference.MadeBy)
        .Optional("waiver", "The waiver that accepts it.", SharedShapes.Waiver, difference => difference.Waiver)
        .Word("baseline", "Whether the baseline has it; null without a baseline.", ["new", "unchanged", null], difference => difference.Baseline)
        .Truth("blocking", "Whether it is at or over the threshold, not waived and not in the baseline.", difference => difference.Blocking);

    /// <summary>The comparison.</summary>
    public static JsonShape<DriftReport> Comparison { get; } = new JsonShape<DriftReport>("comparison", "What was compared, and what was not.")
        .Word("against", "What the live resources, or the deployed templates, were compared with.", ["deployed", "synthesized", "both"], report => report.Against)
        .Many("stacks", "The stacks, by account, region and name.", StackShape, report => report.Stacks)
        .Many("equivalences", "The rows of the table of equivalences that applied, by id, type and property.", EquivalenceShape, report => report.Equivalences)
        .Many("notCompared", "What was not compared, by type and property.", NotComparedShape, report => report.NotCompared)
        .Texts("gone", "The differences that the baseline has and this comparison, which looked there, has not: path of resource.", report => report.Gone);
}
