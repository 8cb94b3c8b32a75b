using System.Collections.Immutable;
using Policies.Model;

namespace Policies.Resources;

/// <summary>A DynamoDB table with replicas in regions. Sources of the defaults: CloudFormation's page of the type.</summary>
public sealed record GlobalTable(Resource Resource) : IResourceView<GlobalTable>
{
    /// <inheritdoc/>
    public static string Type => "AWS::DynamoDB::GlobalTable";

    /// <inheritdoc/>
    public static ImmutableArray<string> NameProperties => ["TableName"];

    /// <inheritdoc/>
    public static GlobalTable View(Resource resource) => new(resource);

    /// <summary>Whether it is encrypted with KMS; false, the default, means a key that AWS owns.</summary>
    public Value<bool> UsesKms => Resource["SSESpecification"]["SSEEnabled"].Boolean.OrDefault(false);

    /// <summary>The key of each replica; absent means <c>alias/aws/dynamodb</c>.</summary>
    public Many<Value<string>> KmsKeyIds => Replicas.Select(replica => replica["SSESpecification"]["KMSMasterKeyId"].Text);

    /// <summary>Whether each replica can be restored to a point in time; not by default. Live, a replica shows it only in its own region.</summary>
    public Many<Value<bool>> PointInTimeRecoveries
    {
        get
        {
            var isLive = Resource.Origin.IsLive;
            return Replicas
                .Select(replica => replica["PointInTimeRecoverySpecification"]["PointInTimeRecoveryEnabled"].Boolean)
                .Select(enabled => isLive ? enabled.OrUnknown("absent, because only the replica's own region shows it") : enabled.OrDefault(false));
        }
    }

    /// <summary>The answer about replicas where none is given.</summary>
    public Verdict NoReplicas => Resource["Replicas"].Answer(Outcome.Unknown, "a list of replicas");

    /// <summary>Holds if it has replicas in two regions or more.</summary>
    public Verdict HasReplicas
    {
        get
        {
            const string Expected = "replicas in two regions or more";
            var regions = Replicas;
            var certain = regions.Elements.Count(replica => !replica.Presence.IsUnknown);
            return regions.Unseen.IsUnknown && certain < 2 ? regions.Unseen
                : Resource["Replicas"].Answer(certain > 1 ? Outcome.Compliant : regions.Elements.Length > 1 ? Outcome.Unknown : Outcome.NonCompliant, Expected);
        }
    }

    /// <summary>Whether replicas are written before a write is confirmed (<c>STRONG</c>) or soon after (<c>EVENTUAL</c>, the default).</summary>
    public Value<string> MultiRegionConsistency => Resource["MultiRegionConsistency"].Text.OrDefault("EVENTUAL");

    private Many<Property> Replicas => Resource["Replicas"].Items;
}
