namespace Policies.Model;

/// <summary>A <c>Ref</c> or <c>Fn::GetAtt</c> to a resource of the same graph: its text is known on deployment, its target now.</summary>
public sealed class ReferenceNode(ResourceDefinition target, string? attribute, Position position) : Node(position)
{
    /// <summary>The resource that is referred to.</summary>
    public ResourceDefinition Target { get; } = target;

    /// <summary>The attribute of <c>Fn::GetAtt</c>, such as <c>Arn</c>; null for <c>Ref</c>.</summary>
    public string? Attribute { get; } = attribute;

    /// <summary>The reference as <c>Fn::Sub</c> spells it: <c>${Database}</c> or <c>${Database.Arn}</c>.</summary>
    public string Symbol => Attribute is null ? $"${{{Target.LogicalId}}}" : $"${{{Target.LogicalId}.{Attribute}}}";
}
