using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Resources;

/// <summary>A DynamoDB table of one region. Sources of the defaults: CloudFormation's page of the type.</summary>
public sealed record Table(Resource Resource) : IResourceView<Table>
{
    /// <inheritdoc/>
    public static string Type => "AWS::DynamoDB::Table";

    /// <inheritdoc/>
    public static ImmutableArray<string> NameProperties => ["TableName"];

    /// <inheritdoc/>
    public static Table View(Resource resource) => new(resource);

    /// <summary>Whether it is encrypted with KMS; false, the default, means a key that AWS owns.</summary>
    public Value<bool> UsesKms => Resource["SSESpecification"]["SSEEnabled"].Boolean.OrDefault(false);

    /// <summary>The key; absent means <c>alias/aws/dynamodb</c>.</summary>
    public Value<string> KmsKeyId => Resource["SSESpecification"]["KMSMasterKeyId"].Text;

    /// <summary>Whether it can be restored to a point in time; not by default.</summary>
    public Value<bool> PointInTimeRecovery => Resource["PointInTimeRecoverySpecification"]["PointInTimeRecoveryEnabled"].Boolean.OrDefault(false);
}
