using Policies.Model;

namespace Policies.Resources;

/// <summary>Where a database's master password comes from. It never holds the password.</summary>
/// <param name="Origin">The origin, to follow "was".</param>
/// <param name="Outcome">Whether that is a managed store.</param>
internal sealed record DbCredential(string Origin, Outcome Outcome)
{
    private const string Expected = "a password from Secrets Manager";

    /// <summary>
    /// Whether the master password of an instance or cluster comes from Secrets Manager, or from a secure parameter of Systems Manager.
    /// A database without a password of its own, because IAM authenticates its master user, needs none.
    /// </summary>
    /// <param name="database">The instance or cluster.</param>
    /// <param name="snapshot">What it is restored from, with whose password where none is given.</param>
    public static Verdict IsManaged(Resource database, Many<Resource> snapshot)
    {
        var password = database["MasterUserPassword"];
        var authentication = database["MasterUserAuthenticationType"].Text.OrDefault("password").Test(type => type is "iam-db-auth", "iam-db-auth");
        var managed = database["ManageMasterUserPassword"].Boolean.OrDefault(false).Is(true);
        var given = password.Symbol.Select((_, property) => Of(property.Node)).Judge(
            credential => credential switch
            {
                Value<DbCredential>.Known { Content: var known } => credential.Property.Answer(known.Outcome, Expected, known.Origin),
                Value<DbCredential>.Absent when database.Origin.IsLive => credential.Property.Answer(Outcome.Unknown, Expected, "a password that AWS does not show"),
                Value<DbCredential>.Absent => snapshot.All(_ => credential.Property.Answer(Outcome.Unknown, Expected, "the password of its source"), whenNone: password.Answer(Outcome.NonCompliant, Expected)),
                _ => credential.Property.Answer(Outcome.Unknown, Expected, "no text"),
            },
            Expected);
        return given | managed | authentication;
    }

    /// <inheritdoc/>
    public override string ToString() => Origin;

    private static DbCredential Of(Node node)
    {
        var symbol = NodeText.Symbol(node).TrimStart();
        return symbol.StartsWith("{{resolve:secretsmanager:", StringComparison.Ordinal) ? new("a secret of Secrets Manager", Outcome.Compliant)
            : symbol.StartsWith("{{resolve:ssm-secure:", StringComparison.Ordinal) ? new("a secure parameter of Systems Manager", Outcome.Compliant)
            : symbol.StartsWith("{{resolve:ssm:", StringComparison.Ordinal) ? new("a plain parameter of Systems Manager", Outcome.NonCompliant)
            : node switch
            {
                ScalarNode => new("a literal text", Outcome.NonCompliant),
                UnknownNode { Kind: UnknownKind.DynamicReference } => new("a plain parameter of Systems Manager", Outcome.NonCompliant),
                UnknownNode { Kind: UnknownKind.Parameter } => new("a parameter of the template", Outcome.NonCompliant),
                CompositeNode composite when composite.Parts.All(part => Of(part).Outcome is Outcome.NonCompliant) => new("a text put together in the template", Outcome.NonCompliant),
                CompositeNode => new("a text of which parts are not known", Outcome.Unknown),
                UnknownNode unknown => new(unknown.Reason, Outcome.Unknown),
                _ => new(NodeText.Describe(node), Outcome.Unknown),
            };
    }
}
