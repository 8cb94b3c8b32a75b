using Policies.Model;

namespace Policies.Resources;

/// <summary>
/// The trails of an account, as a resource of its own, so that an account without any has something to be judged. CloudFormation knows no such type;
/// a reader of live accounts makes one for each account, whatever it found, with the account's id as physical id and without a region.
/// <c>Trails</c> lists the ARNs that <c>cloudtrail:DescribeTrails</c> answered in any region, shadows of other regions' trails and trails of the
/// organization too, each once; an unknown value of kind <see cref="UnknownKind.Access"/> stands for each region that did not answer. Each trail
/// itself is an <c>AWS::CloudTrail::Trail</c> with that ARN, made once, of its home region.
/// </summary>
public sealed record AccountTrails(Resource Resource) : IResourceView<AccountTrails>
{
    /// <inheritdoc/>
    public static string Type => "Account::CloudTrail";

    /// <inheritdoc/>
    public static AccountTrails View(Resource resource) => new(resource);

    /// <summary>The list of ARNs.</summary>
    public Property List => Resource["Trails"];

    /// <summary>
    /// The trails. One of the organization may have been read twice, here and in the account that owns it, which alone may be told its status
    /// (CloudTrail API, GetTrailStatus): either reading serves.
    /// </summary>
    public Many<CloudTrail> Trails => Listing.Of<CloudTrail>(List, (trail, arn) => trail.Resource.Definition.Arn == arn);
}
