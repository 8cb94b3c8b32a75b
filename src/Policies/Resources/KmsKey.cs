using Policies.Model;

namespace Policies.Resources;

/// <summary>A customer managed KMS key. Sources of the defaults: CloudFormation's page of the type.</summary>
public sealed record KmsKey(Resource Resource) : IResourceView<KmsKey>
{
    private const string CustomerManaged = "a customer managed KMS key";

    /// <inheritdoc/>
    public static string Type => "AWS::KMS::Key";

    /// <inheritdoc/>
    public static KmsKey View(Resource resource) => new(resource);

    /// <summary>
    /// Holds for a key that AWS can rotate: a symmetric one for encryption whose material AWS made and keeps. Asymmetric and HMAC keys,
    /// imported material and custom key stores cannot rotate by themselves.
    /// </summary>
    public Verdict CanRotate =>
        Resource["KeySpec"].Text.OrDefault("SYMMETRIC_DEFAULT").Is("SYMMETRIC_DEFAULT")
        & Resource["KeyUsage"].Text.OrDefault("ENCRYPT_DECRYPT").Is("ENCRYPT_DECRYPT")
        & Resource["Origin"].Text.OrDefault("AWS_KMS").Is("AWS_KMS");

    /// <summary>Whether it rotates; not by default.</summary>
    public Value<bool> EnableKeyRotation => Resource["EnableKeyRotation"].Boolean.OrDefault(false);

    /// <summary>
    /// Whether a property names a customer managed key, by reference, id, ARN or alias. An alias <c>alias/aws/…</c> is AWS's own;
    /// an absent or empty property means the service's default key, which is never the customer's. In a template an ARN, id or alias from
    /// outside is taken for a customer's key, because nobody writes down the id of AWS's own. A live resource shows the ARN of
    /// either, so that it must be another account's, or the key or an alias of it must be among what was read. A parameter without a value is unknown.
    /// </summary>
    public static Verdict IsCustomerManaged(Value<string> key) => key.Judge(
        one => one.Property.Node switch
        {
            ReferenceNode { Target.Type: "AWS::KMS::Key" or "AWS::KMS::Alias" or "AWS::KMS::ReplicaKey" } => one.Property.Answer(Outcome.Compliant, CustomerManaged),
            CompositeNode composite when composite.Parts.Any(part => part is ReferenceNode { Target.Type: "AWS::KMS::Key" or "AWS::KMS::ReplicaKey" }) =>
                one.Property.Answer(Outcome.Compliant, CustomerManaged),
            CompositeNode composite => OfSymbol(one, composite.Symbol),
            _ when one is Value<string>.Known { Content: var name } && one.Property.Resource.Origin.IsLive => OfLiveName(one, name),
            _ => one.Test(name => !IsAwsManaged(name), CustomerManaged),
        },
        CustomerManaged);

    private static Verdict OfSymbol(Value<string> key, string symbol)
    {
        // arn:aws:kms:${AWS::Region}:${AWS::AccountId}:key/… and …:alias/…: what follows the slash decides, unless it may still be anything.
        var slash = symbol.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 || symbol.AsSpan(slash + 1).StartsWith("${", StringComparison.Ordinal)
            ? key.Property.Answer(Outcome.Unknown, CustomerManaged)
            : key.Property.Answer(IsAwsManaged(symbol) ? Outcome.NonCompliant : Outcome.Compliant, CustomerManaged);
    }

    private static Verdict OfLiveName(Value<string> key, string name)
    {
        if (IsAwsManaged(name) || name.Contains("alias/", StringComparison.Ordinal))
        {
            return key.Test(one => !IsAwsManaged(one), CustomerManaged);
        }

        // AWS managed keys serve their own account only (KMS guide, "AWS managed keys").
        var (graph, account) = (key.Property.Resource.Graph, key.Property.Resource.Origin.Account);
        return account is not null && name.Split(':') is [_, _, "kms", _, var owner, _] && owner != account
            ? key.Property.Answer(Outcome.Compliant, CustomerManaged)
            : !graph.Follow<KmsKey>(key).Elements.IsEmpty ? key.Property.Answer(Outcome.Compliant, CustomerManaged)
            : graph.Follow<KmsAlias>(key).Elements is [var alias, ..] ? key.Property.Answer(alias.Item.IsAwsManaged ? Outcome.NonCompliant : Outcome.Compliant, CustomerManaged)
            : key.Property.Answer(Outcome.Unknown, CustomerManaged, $"{name}, a key that was not read and may be AWS's own")
                & (key.Property.Resource.Origin.IsLive ? graph.Follow<KmsKey>(key).Unseen : Verdict.NotApplicable);
    }

    private static bool IsAwsManaged(string name) => name.Length == 0 || name.Contains("alias/aws/", StringComparison.Ordinal);
}
