using Policies.Model;

namespace Policies.Resources;

/// <summary>Reads a port that is written as an attribute of a database or a cache, as the CDK writes it: <c>Endpoint.Port</c>.</summary>
internal static class EndpointPort
{
    /// <summary>The value, or the port of the store where it is a reference to that; sources of the ports as in <see cref="DatabaseNetwork"/>.</summary>
    public static Value<int> OrEndpoint(this Value<int> value) =>
        value is Value<int>.Unknown { Property: { Node: ReferenceNode { Attribute: { } attribute, Target: var target } } property }
        && attribute.EndsWith("Port", StringComparison.Ordinal)
        && Ports(property.Resource.Graph.Look(target)) is Value<int[]>.Known { Content: [var port, ..] }
            ? new Value<int>.Known(property, port)
            : value;

    private static Value<int[]>? Ports(Resource store) => store.Type switch
    {
        "AWS::RDS::DBInstance" => DbInstance.View(store).Network.Ports,
        "AWS::RDS::DBCluster" => DbCluster.View(store).Network.Ports,
        "AWS::ElastiCache::ReplicationGroup" => ReplicationGroup.View(store).Network.Ports,
        "AWS::ElastiCache::CacheCluster" => CacheCluster.View(store).Network.Ports,
        "AWS::ElastiCache::ServerlessCache" => ServerlessCache.View(store).Network.Ports,
        "AWS::DocDB::DBCluster" => Written(store, 27017),
        "AWS::Neptune::DBCluster" => Written(store, 8182),
        "AWS::Redshift::Cluster" => Written(store, 5439),
        _ => null,
    };

    private static Value<int[]> Written(Resource store, int byDefault) => store["DBPort"].Integer.Or(store["Port"].Integer).OrDefault(byDefault).Select(port => (int[])[port]);
}
