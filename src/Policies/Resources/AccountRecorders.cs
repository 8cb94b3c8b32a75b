using Policies.Model;

namespace Policies.Resources;

/// <summary>
/// What AWS Config has in a region of an account, as a resource of its own, so that a region without any has something to be judged. CloudFormation
/// knows no such type; a reader of live accounts makes one for each account and region, whatever it found, with <c>account/region</c> as physical id.
/// <c>ConfigurationRecorders</c> and <c>DeliveryChannels</c> list the names that the describe calls answered, an empty list where there are none; a
/// call that failed leaves an unknown value of kind <see cref="UnknownKind.Access"/>. Each recorder itself is an
/// <c>AWS::Config::ConfigurationRecorder</c> of that region with its name as physical id.
/// </summary>
public sealed record AccountRecorders(Resource Resource) : IResourceView<AccountRecorders>
{
    private const string Channel = "a delivery channel";

    /// <inheritdoc/>
    public static string Type => "Account::Config";

    /// <inheritdoc/>
    public static AccountRecorders View(Resource resource) => new(resource);

    /// <summary>The list of recorders.</summary>
    public Property List => Resource["ConfigurationRecorders"];

    /// <summary>The recorders; a region has at most one that the account manages itself.</summary>
    public Many<ConfigurationRecorder> Recorders => Listing.Of<ConfigurationRecorder>(List, IsOfRegion);

    /// <summary>Holds if there is a delivery channel, without which nothing that is recorded can be read.</summary>
    public Verdict HasDeliveryChannel => Resource["DeliveryChannels"] is { IsAbsent: false } channels
        ? channels.Items.Exist(whenNone: channels.Answer(Outcome.NonCompliant, Channel))
        : Resource["DeliveryChannels"].Answer(Outcome.Unknown, Channel, "not read");

    // Every region's recorder is called "default", unless somebody chose another name.
    private bool IsOfRegion(ConfigurationRecorder recorder, string name)
    {
        var (theirs, ours) = (recorder.Resource.Origin, Resource.Origin);
        return recorder.Resource.Definition.PhysicalId == name && theirs.Account == ours.Account && theirs.Region == ours.Region;
    }
}
