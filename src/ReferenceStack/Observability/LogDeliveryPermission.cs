using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Logs;
using Constructs;

namespace ReferenceStack.Observability;

/// <summary>Lets AWS services write to a log group, for this account only.</summary>
internal sealed class LogDeliveryPermission : TracedConstruct
{
    public LogDeliveryPermission(Construct scope, string id, string name, EncryptedLogGroup group, params string[] services)
        : base(scope, id)
    {
        var stack = Stack.Of(this);
        var document = new PolicyDocument(new PolicyDocumentProps
        {
            Statements =
            [
                new PolicyStatement(new PolicyStatementProps
                {
                    Principals = [.. services.Select(service => new ServicePrincipal(service))],
                    Actions = ["logs:CreateLogStream", "logs:PutLogEvents"],
                    Resources = [$"{group.PlainArn}:*"],
                    Conditions = new Dictionary<string, object>(StringComparer.Ordinal)
                    {
                        ["StringEquals"] = new Dictionary<string, object>(StringComparer.Ordinal) { ["aws:SourceAccount"] = stack.Account },
                    },
                }),
            ],
        });

        // The service's own resource takes its document as text.
        Traced(new CfnResourcePolicy(this, "Policy", new CfnResourcePolicyProps
        {
            PolicyName = name,
            PolicyDocument = stack.ToJsonString(document),
        }));
    }
}
