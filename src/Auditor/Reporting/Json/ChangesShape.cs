using Auditor.Comparing;
using Auditor.Drift;

namespace Auditor.Reporting.Json;

/// <summary>What <c>auditor report EARLIER LATER</c> adds to the later result.</summary>
internal static class ChangesShape
{
    private static readonly string[] Kinds = [Words.Of(DifferenceKind.NotEqual), Words.Of(DifferenceKind.Add), Words.Of(DifferenceKind.Remove)];

    private static readonly JsonShape<ComparedResult> EarlierShape = new JsonShape<ComparedResult>("comparedResult", "The earlier result.", new("", default, "", []))
        .Text("file", "The file as it was given.", earlier => earlier.File, (earlier, text) => earlier with { File = text })
        .Time("time", "When that audit was carried out.", earlier => earlier.Time, (earlier, time) => earlier with { Time = time })
        .Text("toolVersion", "The version of the auditor that carried it out.", earlier => earlier.ToolVersion, (earlier, text) => earlier with { ToolVersion = text })
        .Texts("scope", "What it audited, as it was asked for.", earlier => earlier.Scope, (earlier, texts) => earlier with { Scope = texts });

    private static readonly JsonShape<FindingChange> FindingChangeShape = new JsonShape<FindingChange>("findingChange", "A finding that both results have, and of which they say something else.", new("", "outcome", "", ""))
        .Text("id", "The finding.", change => change.Id, (change, text) => change with { Id = text })
        .Word("what", "What has changed.", ["outcome", "severity", "waiver"], change => change.What, (change, word) => change with { What = word! })
        .Text("before", "What the earlier result says.", change => change.Before, (change, text) => change with { Before = text })
        .Text("after", "What this one says.", change => change.After, (change, text) => change with { After = text });

    private static readonly JsonShape<NotLookedAt> NotLookedAtShape = new JsonShape<NotLookedAt>("notLookedAt", "What the earlier result has and this one could not have found.", new("", "", ""))
        .Text("id", "The finding, the difference or the resource.", one => one.Id, (one, text) => one with { Id = text })
        .Text("name", "What it is, for a person.", one => one.Name, (one, text) => one with { Name = text })
        .Text("reason", "Why it was not looked at.", one => one.Reason, (one, text) => one with { Reason = text });

    private static readonly JsonShape<CoverageChange> CoverageChangeShape = new JsonShape<CoverageChange>("coverageChange", "What one of the results read in full and the other did not.", new("", "", ""))
        .Text("target", "The template, or the account and region.", change => change.Target, (change, text) => change with { Target = text })
        .Text("type", "The resource type, or *.", change => change.Type, (change, text) => change with { Type = text })
        .Text("reason", "Why the other did not.", change => change.Reason, (change, text) => change with { Reason = text });

    private static readonly JsonShape<DriftChanges> DriftShape = new JsonShape<DriftChanges>("driftChanges", "How drift has changed; new differences are marked so where they stand.", DriftChanges.None)
        .OptionalText("problem", "Why it is not known; null where both results compared stacks, or neither did.", drift => drift.Problem, (drift, text) => drift with { Problem = text })
        .Number("new", "How many differences are new.", drift => drift.New, (drift, number) => drift with { New = number })
        .Number("unchanged", "How many both have.", drift => drift.Unchanged, (drift, number) => drift with { Unchanged = number })
        .Many("gone", "The differences that are no more, as the earlier result has them.", DriftShapes.Difference, drift => drift.Gone, (drift, parts) => drift with { Gone = parts })
        .Many("notLookedAt", "Those that this result could not have found.", NotLookedAtShape, drift => drift.NotLookedAt, (drift, parts) => drift with { NotLookedAt = parts });

    private static readonly JsonShape<PropertyChange> PropertyShape = new JsonShape<PropertyChange>("propertyChange", "A property of a live resource that has changed.", new(DifferenceKind.NotEqual, "", null, null))
        .Word("kind", "NotEqual: it has another value. Add: it was not there. Remove: it is gone.", Kinds, change => Words.Of(change.Kind), (change, word) => change with { Kind = Words.DifferenceKindOf(word!) })
        .Text("path", "The property's path in the resource.", change => change.Path, (change, text) => change with { Path = text })
        .Value("before", "What it was; null where it was not there. A secret is its hash.", change => change.Before, (change, node) => change with { Before = node })
        .Value("after", "What it is; null where it is not there. A secret is its hash.", change => change.After, (change, node) => change with { After = node });

    private static readonly JsonShape<ResourceChange> ResourceShape = new JsonShape<ResourceChange>("resourceChange", "A live resource of which properties have changed.", new(SharedShapes.NoResource, []))
        .One("resource", "The resource.", SharedShapes.Resource, change => change.Resource, (change, part) => change with { Resource = part })
        .Many("properties", "What has changed, in the order of the properties.", PropertyShape, change => change.Properties, (change, parts) => change with { Properties = parts });

    private static readonly JsonShape<ResourceChanges> ResourcesShape = new JsonShape<ResourceChanges>("resourceChanges", "How the live resources differ.", new())
        .OptionalText("problem", "Why it is not known; null where both results have a snapshot.", resources => resources.Problem, (resources, text) => resources with { Problem = text })
        .Many("added", "Resources that were not there before.", SharedShapes.Resource, resources => resources.Added, (resources, parts) => resources with { Added = parts })
        .Many("removed", "Resources that are gone, where they would have been read again.", SharedShapes.Resource, resources => resources.Removed, (resources, parts) => resources with { Removed = parts })
        .Many("changed", "Resources of which properties have changed.", ResourceShape, resources => resources.Changed, (resources, parts) => resources with { Changed = parts })
        .Number("unchanged", "How many resources are as they were.", resources => resources.Unchanged, (resources, number) => resources with { Unchanged = number })
        .Many("notLookedAt", "What could not be compared: resources that were not read again, and properties that one of the results does not know.", NotLookedAtShape, resources => resources.NotLookedAt, (resources, parts) => resources with { NotLookedAt = parts });

    /// <summary>The changes.</summary>
    /// <param name="finding">The shape of a finding.</param>
    public static JsonShape<ResultChanges> Of(JsonShape<Auditing.Finding> finding) => new JsonShape<ResultChanges>("changes", "How this result differs from an earlier one.", new() { Earlier = new("", default, "", []) })
        .One("earlier", "The earlier result.", EarlierShape, changes => changes.Earlier, (changes, part) => changes with { Earlier = part })
        .Number("new", "How many findings are new; they are marked so where they stand.", changes => changes.New, (changes, number) => changes with { New = number })
        .Number("unchanged", "How many findings both have, changed ones too.", changes => changes.Unchanged, (changes, number) => changes with { Unchanged = number })
        .Texts("firstLookedAt", "The ids of new findings that the earlier result could not have had, because it did not look there.", changes => changes.FirstLookedAt, (changes, texts) => changes with { FirstLookedAt = texts })
        .Many("changed", "What the results say otherwise of findings that both have.", FindingChangeShape, changes => changes.Changed, (changes, parts) => changes with { Changed = parts })
        .Many("resolved", "The findings that are no more, as the earlier result has them.", finding, changes => changes.Resolved, (changes, parts) => changes with { Resolved = parts })
        .Many("notLookedAt", "The findings of the earlier result that this one could not have found.", NotLookedAtShape, changes => changes.NotLookedAt, (changes, parts) => changes with { NotLookedAt = parts })
        .One("drift", "How drift has changed.", DriftShape, changes => changes.Drift, (changes, part) => changes with { Drift = part })
        .Many("coverageLost", "What the earlier result read in full and this one did not.", CoverageChangeShape, changes => changes.CoverageLost, (changes, parts) => changes with { CoverageLost = parts })
        .Many("coverageGained", "What this result read in full and the earlier one did not.", CoverageChangeShape, changes => changes.CoverageGained, (changes, parts) => changes with { CoverageGained = parts })
        .Texts("policiesLost", "The policies that took part in the earlier audit only.", changes => changes.PoliciesLost, (changes, texts) => changes with { PoliciesLost = texts })
        .Texts("policiesGained", "The policies that took part in this audit only.", changes => changes.PoliciesGained, (changes, texts) => changes with { PoliciesGained = texts })
        .Optional("resources", "How the live resources differ; null where neither result is of live accounts.", ResourcesShape, changes => changes.Resources, (changes, part) => changes with { Resources = part });
}
