using Policies.Model;

namespace Policies.Resources;

/// <summary>A customer managed KMS key.</summary>
public readonly record struct KmsKey(Resource Resource) : IResourceView<KmsKey>
{
    /// <inheritdoc/>
    public static string Type => "AWS::KMS::Key";

    /// <inheritdoc/>
    public static KmsKey View(Resource resource) => new(resource);

    /// <summary>
    /// Whether a property names a customer managed key, by reference, id, ARN or alias. An alias <c>alias/aws/…</c> is AWS's own;
    /// an absent property means the service's default key, which is never the customer's. An ARN, id or alias from outside the graph
    /// is taken for a customer's key, because AWS's own can be named by their alias only where a property accepts a key.
    /// A parameter without a value is unknown.
    /// </summary>
    public static Verdict IsCustomerManaged(Value<string> key)
    {
        const string Expected = "a customer managed KMS key";
        return key.Judge(
            one => one.Property.Node switch
            {
                ReferenceNode { Target.Type: "AWS::KMS::Key" or "AWS::KMS::Alias" or "AWS::KMS::ReplicaKey" } => one.Property.Answer(Outcome.Compliant, Expected),
                CompositeNode composite when composite.Symbol.Contains("alias/", StringComparison.Ordinal) =>
                    one.Property.Answer(IsAwsManaged(composite.Symbol) ? Outcome.NonCompliant : Outcome.Compliant, Expected),
                _ => one.Test(name => !IsAwsManaged(name), Expected),
            },
            Expected);
    }

    private static bool IsAwsManaged(string name) => name.Length == 0 || name.Contains("alias/aws/", StringComparison.Ordinal);
}
