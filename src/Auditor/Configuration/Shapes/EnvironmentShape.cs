namespace Auditor.Configuration.Shapes;

/// <summary>What <c>policies.json</c> says about environments.</summary>
internal static class EnvironmentShape
{
    private static readonly Member Stacks =
        new("stacks", "Names of stacks; * stands for any characters, ? for one.", new ListShape(Texts.StackPattern));

    private static readonly Member Accounts = new("accounts", "Ids of accounts.", new ListShape(Texts.AccountId));
    private static readonly Member Tags =
        new("tags", "Tags that the stack must have, each with its value; * stands for any characters, ? for one.", new MapShape(Texts.Any));

    private static readonly Member Regions = new("regions", "Regions.", new ListShape(Texts.Region));

    private static readonly Member Rto = new("rto", "Recovery time objective: the longest time until the environment serves again.", Texts.Duration);
    private static readonly Member Rpo =
        new("rpo", "Recovery point objective: how far back the last recoverable state may lie, for all or for each of database, application and configuration.", RecoveryPoints.Shape);

    private static readonly Member Match = new(
        "match",
        "What its stacks have in common. Every key that is given must agree, for which one of its values is enough; what is not known of a stack is passed over.",
        new ObjectShape([Stacks, Accounts, Tags, Regions], values => new EnvironmentRules
        {
            Stacks = values.List<string>(Stacks),
            Accounts = values.List<string>(Accounts),
            Tags = [.. values.List<Named>(Tags).Select(tag => new TagRule(tag.Name, (string)tag.Value))],
            Regions = values.List<string>(Regions),
        }));

    private static readonly Member ItsObjectives = new(
        "objectives",
        "What it must be able to recover, for the recovery policies.",
        new ObjectShape([Rto, Rpo], values =>
        {
            var points = (RecoveryPoints?)values[Rpo];
            return new Objectives(values.Duration(Rto), points?.Database, points?.Application, points?.Configuration);
        }));

    private static readonly Member Parameters =
        new("parameters", "The parameters of policies in this environment, by the policy's id.", new PolicyArgumentsTable());

    /// <summary>The environments by name; their names are filled in by the file's shape, which has the keys.</summary>
    public static MapShape Shape { get; } = new(new ObjectShape([Match, ItsObjectives, Parameters], values => new EnvironmentSettings
    {
        Name = "",
        Location = values.Location,
        Match = (EnvironmentRules?)values[Match],
        Objectives = (Objectives?)values[ItsObjectives] ?? Objectives.None,
        Parameters = values.List<PolicyArguments>(Parameters),
    }));
}
