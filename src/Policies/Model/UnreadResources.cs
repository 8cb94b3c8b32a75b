namespace Policies.Model;

/// <summary>Resources that a reader of accounts was to read and could not, or was not asked for: of them nothing is known, not even that there are none.</summary>
/// <param name="Type">The CloudFormation type.</param>
/// <param name="Account">The account.</param>
/// <param name="Region">The region; null for a type that belongs to no region.</param>
/// <param name="Reason">Why, to follow "was": <c>not read: ec2:DescribeFlowLogs was denied in 123456789012/eu-west-1</c>.</param>
public sealed record UnreadResources(string Type, string? Account, string? Region, string Reason)
{
    /// <summary>Whether they may have to do with a resource from elsewhere: what is of a region stays within it.</summary>
    internal bool Concern(ResourceOrigin origin) =>
        (Account is null || origin.Account is null || Account == origin.Account)
        && (Region is null || origin.Region is null || Region == origin.Region);
}
