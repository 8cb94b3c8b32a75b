using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Resources;

/// <summary>A log group of CloudWatch Logs. Sources of the defaults: CloudFormation's page of the type.</summary>
public sealed record LogGroup(Resource Resource) : IResourceView<LogGroup>
{
    /// <inheritdoc/>
    public static string Type => "AWS::Logs::LogGroup";

    /// <inheritdoc/>
    public static ImmutableArray<string> NameProperties => ["LogGroupName"];

    /// <inheritdoc/>
    public static LogGroup View(Resource resource) => new(resource);

    /// <summary>The KMS key; where absent, a key of the service's own.</summary>
    public Value<string> Key => Resource["KmsKeyId"].Text.AbsentWhere(key => key.Length == 0);

    /// <summary>
    /// Holds if it keeps events for reading. One of class <c>DELIVERY</c> only passes Lambda's logs on to S3 or Firehose, and drops them within days,
    /// whatever its retention (CloudWatch Logs API: CreateLogGroup, logGroupClass). The class is <c>STANDARD</c> by default.
    /// </summary>
    public Verdict KeepsEvents => Resource["LogGroupClass"].Text.OrDefault("STANDARD").IsNot("DELIVERY");

    /// <summary>How long it keeps events; for ever by default.</summary>
    public Value<LogRetention> Retention =>
        Resource["RetentionInDays"].Integer.Select(days => new LogRetention(days)).OrServiceDefault(LogRetention.ForEver, "of every log group");
}
