using Auditor.Accounts.Reading;
using Policies.Model;

namespace Auditor.Drift;

/// <summary>
/// A managed policy may name the roles, users and groups that it is attached to. Live the attachment stands with them, whose own declarations are silent
/// about it.
/// </summary>
internal sealed class DeclaredAttachments
{
    private const string ManagedPolicy = "AWS::IAM::ManagedPolicy";
    private const string Attached = "ManagedPolicyArns";

    private static readonly (string List, string Type)[] Principals = [("Roles", "AWS::IAM::Role"), ("Users", "AWS::IAM::User"), ("Groups", "AWS::IAM::Group")];

    private readonly ILookup<(string Type, string Name), string> _policies;

    /// <summary>The attachments that stacks declare.</summary>
    /// <param name="expected">The resources as the templates declare them.</param>
    /// <param name="stacks">The stacks, for the ARNs of the policies.</param>
    public DeclaredAttachments(IEnumerable<ResourceDefinition> expected, IEnumerable<DeployedStack> stacks)
    {
        var arns = stacks.SelectMany(stack => stack.Members).Where(member => member.Type == ManagedPolicy).ToLookup(member => new ResourceKey(member.Origin.Stack, member.Origin.Region, member.LogicalId), member => member.PhysicalId);
        _policies = (from policy in expected
                     where policy.Type == ManagedPolicy && policy.Properties is MapNode
                     from principals in Principals
                     from name in (((MapNode)policy.Properties)[principals.List] as ListNode)?.Items.OfType<ScalarNode>() ?? []
                     from arn in arns[ResourceKey.Of(policy)]
                     select (principals.Type, name.Text, Arn: arn)).ToLookup(one => (one.Type, one.Text), one => one.Arn);
    }

    /// <summary>The properties of a live principal without what other resources declare to be attached to it.</summary>
    /// <param name="expected">The principal as it is declared.</param>
    /// <param name="live">The principal as it is.</param>
    public MapNode Without(ResourceDefinition expected, ResourceDefinition live)
    {
        var properties = live.Properties as MapNode ?? new([], default);
        if (live.PhysicalId is not { } name || properties[Attached] is not ListNode attached || !_policies.Contains((live.Type, name)))
        {
            return properties;
        }

        var own = (((expected.Properties as MapNode)?[Attached] as ListNode)?.Items ?? []).Select(NodeText.Symbol).ToHashSet(StringComparer.Ordinal);
        var others = _policies[(live.Type, name)].Where(arn => !own.Contains(arn)).ToHashSet(StringComparer.Ordinal);
        var kept = attached.Items.RemoveAll(item => item is ScalarNode arn && others.Contains(arn.Text));
        return new([.. properties.Entries.Select(entry => entry.Key == Attached ? entry with { Value = new ListNode(kept, attached.Position) } : entry)], properties.Position);
    }
}
