using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.KMS;
using Constructs;

namespace ReferenceStack.Security;

/// <summary>A customer managed key that rotates, and outlives the stack as what it encrypts does.</summary>
internal sealed class CustomerKey(Construct scope, string id, string alias, string description)
    : Key(scope, id, new KeyProps
    {
        Alias = alias,
        Description = description,
        EnableKeyRotation = true,
        RemovalPolicy = RemovalPolicy.RETAIN,
    })
{
    /// <summary>Lets a service use the key under a condition that ties the use to this account.</summary>
    public void GrantToService(string service, string conditionOperator, string conditionKey, string value, params string[] actions) =>
        AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps
        {
            Principals = [new ServicePrincipal(service)],
            Actions = actions,
            Resources = ["*"],
            Conditions = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                [conditionOperator] = new Dictionary<string, object>(StringComparer.Ordinal) { [conditionKey] = value },
            },
        }));
}
