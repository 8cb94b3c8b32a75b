using Amazon.CDK;
using Constructs;

namespace ReferenceStack.Security;

/// <summary>The keys of an environment, one per kind of content, so that whoever reads logs cannot open data.</summary>
internal sealed class Encryption : TracedConstruct
{
    public Encryption(Construct scope, string id, EnvironmentConfig config)
        : base(scope, id)
    {
        var alias = config.Named("housing-trends");
        var stack = Stack.Of(this);

        Data = Traced(new CustomerKey(this, "Data", $"{alias}/data", "Database, cache, objects, secrets and backups"));
        Logs = Traced(new CustomerKey(this, "Logs", $"{alias}/logs", "Log groups and the sessions of ECS Exec"));
        Notifications = Traced(new CustomerKey(this, "Notifications", $"{alias}/notifications", "Topics that alarms publish to"));

        Logs.GrantToService(
            $"logs.{stack.Region}.amazonaws.com",
            "ArnLike",
            "kms:EncryptionContext:aws:logs:arn",
            $"arn:aws:logs:{stack.Region}:{stack.Account}:log-group:*",
            "kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey");
        Notifications.GrantToService("cloudwatch.amazonaws.com", "StringEquals", "aws:SourceAccount", stack.Account, "kms:Decrypt", "kms:GenerateDataKey*");
    }

    public CustomerKey Data { get; }
    public CustomerKey Logs { get; }
    public CustomerKey Notifications { get; }
}
