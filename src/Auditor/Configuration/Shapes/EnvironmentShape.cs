using System.Collections.Immutable;

namespace Auditor.Configuration.Shapes;

/// <summary>What <c>policies.json</c> says about environments.</summary>
internal static class EnvironmentShape
{
    private static readonly Member<ImmutableArray<string>> Stacks =
        new("stacks", "Names of stacks; * stands for any characters, ? for one.", new ListShape<string>(Texts.StackPattern));

    private static readonly Member<ImmutableArray<string>> Accounts = new("accounts", "Ids of accounts.", new ListShape<string>(Texts.AccountId));
    private static readonly Member<ImmutableArray<Named<string>>> Tags =
        new("tags", "Tags that the stack must have, each with its value; * stands for any characters, ? for one.", new MapShape<string>(Texts.Any));

    private static readonly Member<ImmutableArray<string>> Regions = new("regions", "Regions.", new ListShape<string>(Texts.Region));

    private static readonly Member<TimeSpan> Rto = new("rto", "Recovery time objective: the longest time until the environment serves again.", Texts.Duration);
    private static readonly Member<RecoveryPoints> Rpo =
        new("rpo", "Recovery point objective: how far back the last recoverable state may lie, for all or for each of database, application and configuration.", RecoveryPoints.Shape);

    private static readonly Member<EnvironmentRules> Match = new(
        "match",
        "What its stacks have in common. Every key that is given must agree, for which one of its values is enough; what is not known of a stack is passed over.",
        new ObjectShape<EnvironmentRules>([Stacks, Accounts, Tags, Regions], values => new()
        {
            Stacks = values.Or(Stacks, []),
            Accounts = values.Or(Accounts, []),
            Tags = [.. values.Or(Tags, []).Select(tag => KeyValuePair.Create(tag.Name, tag.Value))],
            Regions = values.Or(Regions, []),
        }));

    private static readonly Member<Objectives> ItsObjectives = new(
        "objectives",
        "What it must be able to recover, for the recovery policies.",
        new ObjectShape<Objectives>([Rto, Rpo], values =>
        {
            var points = values.OrNull(Rpo);
            return new(values.OrNothing(Rto), points?.Database, points?.Application, points?.Configuration);
        }));

    private static readonly Member<ImmutableArray<PolicyArguments>> Parameters =
        new("parameters", "The parameters of policies in this environment, by the policy's id.", new PolicyArgumentsTable());

    /// <summary>The environments by name; their names are filled in by the file's shape, which has the keys.</summary>
    public static MapShape<EnvironmentSettings> Shape { get; } = new(new ObjectShape<EnvironmentSettings>([Match, ItsObjectives, Parameters], values => new()
    {
        Name = "",
        Location = values.Location,
        Match = values.OrNull(Match),
        Objectives = values.Or(ItsObjectives, Objectives.None),
        Parameters = values.Or(Parameters, []),
    }));
}
