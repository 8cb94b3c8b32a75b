using Policies.Model;

namespace Policies.Resources;

/// <summary>A flow log of a VPC, a subnet or a network interface.</summary>
public sealed record FlowLog(Resource Resource) : IResourceView<FlowLog>
{
    /// <inheritdoc/>
    public static string Type => "AWS::EC2::FlowLog";

    /// <inheritdoc/>
    public static FlowLog View(Resource resource) => new(resource);

    /// <summary>The VPC whose traffic is logged; nothing for the log of something else.</summary>
    public Many<Value<string>> VpcId
    {
        get
        {
            var (id, type) = (Resource["ResourceId"].Text, Resource["ResourceType"].Text);
            return Many<Value<string>>.Of(id).Where(_ => type.Is("VPC"));
        }
    }

    /// <summary>The traffic that is logged: <c>ALL</c>, <c>ACCEPT</c> or <c>REJECT</c>; required for a VPC.</summary>
    public Value<string> TrafficType => Resource["TrafficType"].Text;
}
