using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.IAM;
using Constructs;

namespace ReferenceStack.Auditing;

/// <summary>What the auditor needs to tell people what is new, as <c>notifications</c> in its <c>policies.json</c> say: secrets, permissions, a way to the mail server.</summary>
internal sealed class AuditorNotifications : TracedConstruct
{
    public AuditorNotifications(Construct scope, string id, EnvironmentConfig config, AuditorTask task, Role role, SecurityGroup group, AuditorSettings settings)
        : base(scope, id)
    {
        if (settings.Secrets.Count > 0)
        {
            // Made by hand, of what the receivers gave out.
            var secret = Amazon.CDK.AWS.SecretsManager.Secret.FromSecretNameV2(this, "Receivers", $"{config.Named("housing-trends")}/notifications");
            foreach (var name in settings.Secrets)
                task.Container.AddSecret(name, Amazon.CDK.AWS.ECS.Secret.FromSecretsManager(secret, name));
        }

        if (settings.Topic is { } topic)
            role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["sns:Publish"], Resources = [topic] }));

        // SNS encrypts in the name of whoever publishes.
        if (settings.TopicKey is { } key)
            role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["kms:Decrypt", "kms:GenerateDataKey*"], Resources = [key] }));

        if (settings.TellsSecurityHub)
        {
            var stack = Stack.Of(this);
            var product = $"arn:{stack.Partition}:securityhub:{stack.Region}:{stack.Account}:product/{stack.Account}/default";
            role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["securityhub:BatchImportFindings"], Resources = [product] }));
        }

        if (settings.MailServer is var (addresses, port))
            group.AddEgressRule(Peer.Ipv4(addresses), Port.Tcp(port), "Allow mail to be handed to its server");
    }
}
