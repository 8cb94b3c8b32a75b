using Auditor.Drift;
using Policies.Model;

namespace Auditor.Reporting.Json;

/// <summary>Drift as the result has it: the differences, and the comparison that found them.</summary>
internal static class DriftShapes
{
    private static readonly string[] Kinds = [.. Enum.GetValues<DifferenceKind>().Select(Words.Of)];

    // What is read into, member by member.
    private static readonly Difference NoDifference =
        new() { Id = "", Kind = DifferenceKind.NotEqual, Resource = SharedShapes.NoResource, Severity = Severity.Low, Remediation = "" };

    private static readonly JsonShape<MadeBy> MadeByShape = new JsonShape<MadeBy>("madeBy", "Who made a resource, as CloudTrail recorded it.", new("", "", default))
        .Text("principal", "The name of the user or session, or the ARN.", made => made.Principal, (made, text) => made with { Principal = text })
        .Text("event", "The event, such as CreateBucket.", made => made.Event, (made, text) => made with { Event = text })
        .Time("time", "When.", made => made.Time, (made, time) => made with { Time = time });

    private static readonly JsonShape<ComparedStack> StackShape = new JsonShape<ComparedStack>("comparedStack", "A stack, and how far it was compared.", new("", null, null))
        .Text("name", "The name; a nested one is Parent/LogicalId.", stack => stack.Name, (stack, text) => stack with { Name = text })
        .OptionalText("account", "The account.", stack => stack.Account, (stack, text) => stack with { Account = text })
        .OptionalText("region", "The region.", stack => stack.Region, (stack, text) => stack with { Region = text })
        .OptionalText("environment", "The environment.", stack => stack.Environment, (stack, text) => stack with { Environment = text })
        .OptionalText("status", "What CloudFormation says of it, such as UPDATE_COMPLETE; null where it is not deployed.", stack => stack.Status, (stack, text) => stack with { Status = text })
        .OptionalTruth("isSynthesized", "Whether the assembly has it; null without an assembly.", stack => stack.IsSynthesized, (stack, truth) => stack with { IsSynthesized = truth })
        .Number("resources", "The resources that its deployed template declares.", stack => stack.Resources, (stack, number) => stack with { Resources = number })
        .Number("compared", "Those of them that were compared with live ones, or were found missing.", stack => stack.Compared, (stack, number) => stack with { Compared = number })
        .Number("drifted", "The properties that differ, and resources that are missing.", stack => stack.Drifted, (stack, number) => stack with { Drifted = number })
        .Number("pending", "The changes that are synthesized and not deployed.", stack => stack.Pending, (stack, number) => stack with { Pending = number })
        .OptionalText("problem", "Why it could not be compared, or not as a whole.", stack => stack.Problem, (stack, text) => stack with { Problem = text });

    private static readonly JsonShape<EquivalenceCount> EquivalenceShape = new JsonShape<EquivalenceCount>("equivalence", "A row of the table of equivalences that kept a property from being called a difference.", new("", "", "", "", 0))
        .Text("id", "The row.", row => row.Id, (row, text) => row with { Id = text })
        .Text("reason", "Why it is no difference.", row => row.Reason, (row, text) => row with { Reason = text })
        .Text("type", "The resource type.", row => row.Type, (row, text) => row with { Type = text })
        .Text("property", "The property, with * for any item of a list.", row => row.Property, (row, text) => row with { Property = text })
        .Number("count", "How often.", row => row.Count, (row, number) => row with { Count = number });

    private static readonly JsonShape<NotComparedCount> NotComparedShape = new JsonShape<NotComparedCount>("notCompared", "What was not compared.", new("", null, "", 0))
        .Text("type", "The resource type.", row => row.Type, (row, text) => row with { Type = text })
        .OptionalText("property", "The property, with * for any item of a list; null where resources as a whole were not compared.", row => row.Property, (row, text) => row with { Property = text })
        .Text("reason", "Why.", row => row.Reason, (row, text) => row with { Reason = text })
        .Number("count", "Of how many resources.", row => row.Count, (row, number) => row with { Count = number });

    /// <summary>A difference.</summary>
    public static JsonShape<Difference> Difference { get; } = new JsonShape<Difference>("difference", "A difference between what is synthesized, deployed and live.", NoDifference)
        .Text("id", "The identity, the same in every run.", difference => difference.Id, (difference, text) => difference with { Id = text })
        .Word(
            "kind",
            "NotEqual: a property has another value than the stack gave it. Add: a property or an item is there that the stack did not give. Remove: one is gone that it gave. "
            + "Missing: a resource of a stack is gone. Unmanaged: no stack manages the resource, or the stack is no longer synthesized. PendingChange: what is synthesized is not deployed.",
            Kinds,
            difference => Words.Of(difference.Kind),
            (difference, word) => difference with { Kind = Words.DifferenceKindOf(word!) })
        .Word("severity", "The highest severity of the policies that it makes fail; of a missing resource at least high, else at least low.", SharedShapes.Severities, difference => Words.Of(difference.Severity), (difference, word) => difference with { Severity = Words.SeverityOf(word!) })
        .OptionalText("environment", "The environment.", difference => difference.Resource.Environment, (difference, text) => difference with { Resource = difference.Resource with { Environment = text } })
        .One("resource", "The resource; of type AWS::CloudFormation::Stack where a stack as a whole is meant.", SharedShapes.Resource, difference => difference.Resource, (difference, part) => difference with { Resource = part with { Environment = difference.Resource.Environment } })
        .OptionalText("path", "The property's path in the resource; null where the resource as a whole is meant.", difference => difference.Path, (difference, text) => difference with { Path = text })
        .Value("expected", "What should be there: of drift what is deployed, of a pending change what is synthesized; null where nothing should. A secret is its hash.", difference => difference.Expected, (difference, node) => difference with { Expected = node })
        .Value("actual", "What is there: of drift what is live, of a pending change what is deployed; null where nothing is. A secret is its hash.", difference => difference.Actual, (difference, node) => difference with { Actual = node })
        .Truth("isSecret", "Whether expected and actual are hashes, because the property holds a secret.", difference => difference.IsSecret, (difference, truth) => difference with { IsSecret = truth })
        .Value("synthesized", "Of drift, what the assembly says where that is not what is deployed; else null.", difference => difference.Synthesized, (difference, node) => difference with { Synthesized = node })
        .Texts("policies", "The policies that it makes fail, or would make fail once it is deployed; by severity, then id.", difference => difference.Policies, (difference, texts) => difference with { Policies = texts })
        .Text("remediation", "How to mend it.", difference => difference.Remediation, (difference, text) => difference with { Remediation = text })
        .Optional("location", "Where the property, or else the resource, stands in the synthesized template.", SharedShapes.Location, difference => difference.Location, (difference, part) => difference with { Location = part })
        .Optional("source", "The code that created the construct.", SharedShapes.Location, difference => difference.Source, (difference, part) => difference with { Source = part })
        .Optional("madeBy", "Who made an unmanaged resource, where CloudTrail tells.", MadeByShape, difference => difference.MadeBy, (difference, part) => difference with { MadeBy = part })
        .Optional("waiver", "The waiver that accepts it.", SharedShapes.Waiver, difference => difference.Waiver, (difference, part) => difference with { Waiver = part })
        .Word("baseline", "Whether the baseline has it; null without a baseline.", ["new", "unchanged", null], difference => difference.Baseline, (difference, word) => difference with { Baseline = word })
        .Truth("blocking", "Whether it is at or over the threshold, not waived and not in the baseline.", difference => difference.Blocking, (difference, truth) => difference with { Blocking = truth });

    /// <summary>The comparison.</summary>
    public static JsonShape<DriftReport> Comparison { get; } = new JsonShape<DriftReport>("comparison", "What was compared, and what was not.", new() { Against = "deployed" })
        .Word("against", "What the live resources, or the deployed templates, were compared with.", ["deployed", "synthesized", "both"], report => report.Against, (report, word) => report with { Against = word! })
        .Many("stacks", "The stacks, by account, region and name.", StackShape, report => report.Stacks, (report, parts) => report with { Stacks = parts })
        .Texts("listed", "The accounts and regions, account/region, whose stacks were all listed and are all told: a stack that is not told of there does not exist.", report => report.Listed, (report, texts) => report with { Listed = texts }).Later()
        .Many("equivalences", "The rows of the table of equivalences that applied, by id, type and property.", EquivalenceShape, report => report.Equivalences, (report, parts) => report with { Equivalences = parts })
        .Many("notCompared", "What was not compared, by type and property.", NotComparedShape, report => report.NotCompared, (report, parts) => report with { NotCompared = parts })
        .Texts("gone", "The differences that the baseline has and this comparison, which looked there, has not: path of resource.", report => report.Gone, (report, texts) => report with { Gone = texts });
}
