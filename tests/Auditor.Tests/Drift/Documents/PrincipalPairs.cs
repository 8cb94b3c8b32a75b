using static Auditor.Tests.Drift.Documents.PolicyPair;

namespace Auditor.Tests.Drift.Documents;

/// <summary>Principals.</summary>
internal static class PrincipalPairs
{
    private const string Trust = "Properties/AssumeRolePolicyDocument";

    public static IEnumerable<PolicyPair> All { get; } =
    [
        new("An account's id is the ARN of its root", Principals, To("""{"AWS":"123456789012"}"""), To("""{"AWS":"arn:aws:iam::123456789012:root"}""")) { Uses = ["policy-account-principal"] },
        new("The ARN of an account's root is its id", Principals, To("""{"AWS":["arn:aws:iam::123456789012:root"]}"""), To("""{"AWS":"123456789012"}"""))
        {
            Uses = ["policy-account-principal", "policy-single-or-list"],
        },
        new("An account may be excepted by its id or ARN", Principals, Deny("""
            "NotPrincipal":{"AWS":"123456789012"}
            """), Deny("""
            "NotPrincipal":{"AWS":"arn:aws:iam::123456789012:root"}
            """)) { Uses = ["policy-account-principal"] },
        new("An account by its id and by its ARN is one", Principals, To("""{"AWS":["123456789012","arn:aws:iam::123456789012:root"]}"""), To("""{"AWS":["123456789012"]}"""))
        {
            Uses = ["policy-duplicate-entry"],
        },
        new("The order of principals means nothing", Principals, To("""{"Service":["ecs.amazonaws.com","ec2.amazonaws.com"]}"""), To("""{"Service":["ec2.amazonaws.com","ecs.amazonaws.com"]}"""))
        {
            Uses = ["policy-value-order"],
        },
        new("The order of kinds of principals means nothing", Grammar, To("""{"AWS":"123456789012","Service":"ec2.amazonaws.com"}"""), To("""{"Service":"ec2.amazonaws.com","AWS":"123456789012"}""")),
        new("One principal needs no list", Grammar, To("""{"Service":["ec2.amazonaws.com"]}"""), To("""{"Service":"ec2.amazonaws.com"}""")) { Uses = ["policy-single-or-list"] },
        new("The names of kinds are accepted in any case", Decided, To("""{"aws":"arn:aws:iam::123456789012:role/a"}"""), To("""{"AWS":"arn:aws:iam::123456789012:role/a"}""")) { Uses = ["policy-key-case"] },
        new("Everyone is everyone of AWS, where a resource is made public", Principals, To("\"*\""), To("""{"AWS":"*"}""")) { Uses = ["policy-everyone"] },
        new("Everyone of AWS is everyone, where a resource is made public", Principals, To("""{"AWS":["*"]}"""), To("\"*\"")) { Uses = ["policy-everyone", "policy-single-or-list"] },
        new("S3 shows everyone of every kind as everyone", "hashicorp/terraform 9335", To("""{"*":"*"}"""), To("\"*\"")) { Uses = ["policy-everyone"] },
        new("In a trust policy, everyone is not everyone of AWS", "hashicorp/terraform-provider-aws 4248: IAM refuses one of them", To("\"*\""), To("""{"AWS":"*"}"""))
        {
            Path = Trust,
            Differs = ["NotEqual Statement/0/Principal"],
        },
        new("A denial of everyone of AWS leaves AWS's services alone, one of everyone does not", "S3 user guide, Principals: whom { \"AWS\": \"*\" } covers", Deny("""
            "Principal":"*"
            """), Deny("""
            "Principal":{"AWS":"*"}
            """)) { Differs = ["NotEqual Statement/0/Principal"] },
        new("All but everyone of AWS is not all but everyone", Decided, To("\"*\"", "NotPrincipal"), To("""{"AWS":"*"}""", "NotPrincipal")) { Differs = ["NotEqual Statement/0/NotPrincipal"] },
        new("Everyone and a service is not everyone of AWS", Decided, To("""{"AWS":"*","Service":"ec2.amazonaws.com"}"""), To("\"*\"")) { Differs = ["NotEqual Statement/0/Principal"] },
        new("A service of one region is not the service", "IAM user guide, AWS service principals", To("""{"Service":"logs.us-east-1.amazonaws.com"}"""), To("""{"Service":"logs.amazonaws.com"}"""))
        {
            Differs = ["NotEqual Statement/0/Principal"],
        },
        new("A service is not a user of its name", Grammar, To("""{"Service":"ec2.amazonaws.com"}"""), To("""{"AWS":"ec2.amazonaws.com"}""")) { Differs = ["NotEqual Statement/0/Principal"] },
        new("A principal more is a difference", Decided, To("""{"AWS":"123456789012"}"""), To("""{"AWS":["123456789012","210987654321"]}""")) { Differs = ["NotEqual Statement/0/Principal"] },
        new("Another account is a difference", Decided, To("""{"AWS":"123456789012"}"""), To("""{"AWS":"arn:aws:iam::210987654321:root"}""")) { Differs = ["NotEqual Statement/0/Principal"] },
        new("The account of another partition is another", Decided, To("""{"AWS":"123456789012"}"""), To("""{"AWS":"arn:aws-cn:iam::123456789012:root"}""")) { Differs = ["NotEqual Statement/0/Principal"] },
        new("A role is not its account", Principals, To("""{"AWS":"arn:aws:iam::123456789012:role/a"}"""), To("""{"AWS":"123456789012"}""")) { Differs = ["NotEqual Statement/0/Principal"] },
        new("The names of users are case-sensitive in a principal", Principals, To("""{"AWS":"arn:aws:iam::123456789012:user/Anna"}"""), To("""{"AWS":"arn:aws:iam::123456789012:user/anna"}"""))
        {
            Differs = ["NotEqual Statement/0/Principal"],
        },
        new("A role session is not its role", Principals, To("""{"AWS":"arn:aws:iam::123456789012:role/a"}"""), To("""{"AWS":"arn:aws:sts::123456789012:assumed-role/a/b"}"""))
        {
            Differs = ["NotEqual Statement/0/Principal"],
        },
        new("A principal that was deleted shows as its id", Principals, To("""{"AWS":"arn:aws:iam::123456789012:role/a"}"""), To("""{"AWS":"AROAEXAMPLE123456789A"}"""))
        {
            Path = Trust,
            Differs = ["NotEqual Statement/0/Principal"],
        },
        new("NotPrincipal is not Principal", Grammar, Deny("""
            "Principal":{"AWS":"123456789012"}
            """), Deny("""
            "NotPrincipal":{"AWS":"123456789012"}
            """)) { Differs = ["Remove Statement/0/Principal", "Add Statement/0/NotPrincipal"] },
        new("Another canonical user is a difference", "S3 user guide, Principals", To("""{"CanonicalUser":"79a59df900b949e5"}"""), To("""{"CanonicalUser":"00000000000049e5"}""")) { Differs = ["NotEqual Statement/0/Principal"] },
        new("A federated provider is compared as it is", Principals, To("""{"Federated":"arn:aws:iam::123456789012:saml-provider/a"}"""), To("""{"Federated":"cognito-identity.amazonaws.com"}"""))
        {
            Path = Trust,
            Differs = ["NotEqual Statement/0/Principal"],
        },
        new("A root user has no other ARN", Principals, To("""{"AWS":"arn:aws:iam::123456789012:root"}"""), To("""{"AWS":"arn:aws:iam::123456789012:user/root"}""")) { Differs = ["NotEqual Statement/0/Principal"] },
    ];

    private static string To(string principal, string element = "Principal") => Allow($"""
        "{element}":{principal},"Action":"s3:GetObject","Resource":"*"
        """);

    private static string Deny(string principal) => Document($$"""{"Effect":"Deny",{{principal}},"Action":"s3:GetObject","Resource":"*"}""");
}
