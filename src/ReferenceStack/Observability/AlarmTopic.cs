using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.SNS;
using Constructs;

namespace ReferenceStack.Observability;

/// <summary>A topic that the alarms of this account publish to, encrypted and reached over TLS only.</summary>
internal sealed class AlarmTopic : Topic
{
    public AlarmTopic(Construct scope, string id, IKey key)
        : base(scope, id, new TopicProps { MasterKey = key, EnforceSSL = true })
    {
        // A policy of its own replaces the default one, under which the account's alarms could publish.
        AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps
        {
            Principals = [new ServicePrincipal("cloudwatch.amazonaws.com")],
            Actions = ["sns:Publish"],
            Resources = [TopicArn],
            Conditions = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["StringEquals"] = new Dictionary<string, object>(StringComparer.Ordinal) { ["aws:SourceAccount"] = Stack.Account },
            },
        }));
    }
}
