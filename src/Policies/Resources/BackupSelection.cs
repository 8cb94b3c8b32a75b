using Policies.Model;

namespace Policies.Resources;

/// <summary>
/// What is assigned to a backup plan. Resources and tags add to each other (CLI reference, create-backup-selection: "Resources and
/// conditions are additive"), while <c>Conditions</c> and <c>NotResources</c> take away (API BackupSelection). A selection with neither
/// resources nor tags means every resource. Whether the account opted in to a service cannot be seen here.
/// </summary>
public sealed record BackupSelection(Resource Resource) : IResourceView<BackupSelection>
{
    private const string Expected = "an ARN or tag of the resource";
    private const string TagPrefix = "aws:ResourceTag/";

    // What only a comparison tells to select something or not; and all of them, for what has a name or tags that are not known.
    private static readonly object Anything = new();
    private static readonly object Everything = new();

    private static readonly Lookup<BackupSelection> ByResource = new(selection => selection.Keys);

    /// <inheritdoc/>
    public static string Type => "AWS::Backup::BackupSelection";

    /// <inheritdoc/>
    public static BackupSelection View(Resource resource) => new(resource);

    /// <summary>The selections that may select a resource.</summary>
    public static Many<BackupSelection> Near(DataStore store) => store.Resource.Graph.Near(
        store.Resource,
        ByResource,
        store.Keys is { } keys ? keys.Append(Anything) : [Everything]);

    /// <summary>The plan that it belongs to.</summary>
    public Many<BackupPlan> Plan => Resource.Graph.Follow<BackupPlan>(Resource["BackupPlanId"].Text);

    /// <summary>Holds if it selects the resource.</summary>
    public Verdict Selects(DataStore store)
    {
        var (resources, tags) = (Body["Resources"], Body["ListOfTags"]);
        var everything = tags.Items.IsEmpty ? resources.Answer(Outcome.Compliant, Expected) : Verdict.NotApplicable;
        var included = resources.OneOrMore.Any(arn => BackupArn.Covers(arn, store, Expected), whenNone: everything)
            | tags.Items.Any(tag => HasTag(store, tag, SameText), whenNone: Verdict.NotApplicable);
        return included
            & Body["NotResources"].OneOrMore.All(arn => IsNotCovered(arn, store), whenNone: Verdict.Compliant)
            & Meets("StringEquals", tag => HasTag(store, tag, SameText))
            & Meets("StringLike", tag => HasTag(store, tag, Glob.Matches))
            & Meets("StringNotEquals", tag => HasNoTag(store, tag, SameText))
            & Meets("StringNotLike", tag => HasNoTag(store, tag, Glob.Matches));
    }

    private Property Body => Resource["BackupSelection"];

    private IEnumerable<object> Keys
    {
        get
        {
            var (resources, tags) = (Body["Resources"].OneOrMore, Body["ListOfTags"].Items);
            return resources.IsEmpty && tags.IsEmpty ? [Everything, Anything]
                : resources.Found.SelectMany(arn => BackupArn.KeysOf(arn.Node) ?? [Anything])
                    .Concat(tags.Found.Select(tag => KeyOf(tag["ConditionKey"].Node, tag["ConditionValue"].Node) ?? Anything))
                    .Concat((resources.Unseen & tags.Unseen).IsUnknown ? [Anything] : [])
                    .Append(Everything)
                    .Distinct();
        }
    }

    /// <summary>The key of a tag; null where a part of it is not known.</summary>
    internal static object? KeyOf(Node key, Node value) =>
        key is ScalarNode { Text: var name } && value is ScalarNode { Text: var text } ? (name.StartsWith(TagPrefix, StringComparison.Ordinal) ? name[TagPrefix.Length..] : name, text) : null;

    private Verdict Meets(string operation, Func<Property, Verdict> question) =>
        Body["Conditions"][operation].Items.All(question, whenNone: Verdict.Compliant);

    private static Verdict IsNotCovered(Property arn, DataStore store)
    {
        const string Other = "ARNs of other resources";
        return BackupArn.Covers(arn, store, Other) switch
        {
            { IsCompliant: true } => arn.Answer(Outcome.NonCompliant, Other),
            { IsNonCompliant: true } => arn.Answer(Outcome.Compliant, Other),
            var unknown => unknown,
        };
    }

    private static Verdict HasTag(DataStore store, Property wanted, Func<string, string, bool> isMet) =>
        store.Tags.Any(tag => Compare(tag, wanted, isMet, outcome => outcome), whenNone: wanted.Answer(Outcome.NonCompliant, Expected));

    // As in IAM, whose arithmetic this is, what has no such tag has it with no such value.
    private static Verdict HasNoTag(DataStore store, Property wanted, Func<string, string, bool> isMet) =>
        store.Tags.All(
            tag => Compare(tag, wanted, isMet, outcome => outcome switch { Outcome.Compliant => Outcome.NonCompliant, Outcome.NonCompliant => Outcome.Compliant, _ => Outcome.Unknown }),
            whenNone: Verdict.Compliant);

    private static Verdict Compare(Property tag, Property wanted, Func<string, string, bool> isMet, Func<Outcome, Outcome> answer) =>
        tag["Key"].Judge(
            key => tag["Value"].Judge(
                value => wanted["ConditionKey"].Judge(
                    wantedKey => wanted["ConditionValue"].Judge(
                        wantedValue => wanted.Answer(answer(Worse(Same(wantedKey.Node, key.Node, WithoutPrefix), Same(wantedValue.Node, value.Node, isMet))), Expected),
                        Expected),
                    Expected),
                Expected),
            Expected);

    private static bool SameText(string wanted, string actual) => string.Equals(wanted, actual, StringComparison.Ordinal);

    private static bool WithoutPrefix(string wanted, string key) =>
        wanted == key || (wanted.StartsWith(TagPrefix, StringComparison.Ordinal) && wanted.AsSpan(TagPrefix.Length).SequenceEqual(key));

    private static Outcome Same(Node wanted, Node actual, Func<string, string, bool> isMet) =>
        isMet(NodeText.Symbol(wanted), NodeText.Symbol(actual)) ? Outcome.Compliant
        : wanted is ScalarNode && actual is ScalarNode ? Outcome.NonCompliant
        : Outcome.Unknown;

    private static Outcome Worse(Outcome one, Outcome other) => one > other ? one : other;
}
