using System.Collections.Frozen;
using Auditor.Accounts.Mapping;
using Policies.Model;
using Policies.Resources;

namespace Auditor.Accounts.Reading;

/// <summary>
/// The settings of an account and of its regions, as resources of their own that CloudFormation does not know: they are there whatever was read, so that
/// an account without a trail has something to be judged.
/// </summary>
/// <param name="account">The account.</param>
/// <param name="regions">Its regions.</param>
/// <param name="originOf">The origin of what is in a region, or in none.</param>
internal sealed class AccountResources(string account, RegionSet regions, Func<string?, ResourceOrigin> originOf)
{
    private const string Trail = "AWS::CloudTrail::Trail";
    private const string Recorder = "AWS::Config::ConfigurationRecorder";
    private const string Channel = "AWS::Config::DeliveryChannel";

    // What is a resource as it is read, if it was read and there is something.
    private static readonly FrozenDictionary<string, string[]> Settings = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        [AccountEbsEncryption.Type] = ["EbsEncryptionByDefault"],
        [AccountPublicAccessBlock.Type] = ["BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The types whose reading they are made of.</summary>
    public static IReadOnlyList<string> SourcesOf(string type) => type switch
    {
        _ when type == AccountTrails.Type => [Trail],
        _ when type == AccountRecorders.Type => [Recorder, Channel],
        _ => [],
    };

    /// <summary>Makes those whose sources were read or tried.</summary>
    public IEnumerable<ResourceDefinition> Of(IReadOnlyCollection<(PlannedRead Read, TypeReading Reading)> readings)
    {
        var byType = readings.ToLookup(one => one.Read.Type.Type, StringComparer.Ordinal);
        if (byType.Contains(Trail))
        {
            var trails = byType[Trail].SelectMany(one => Names(one.Reading, "TrailARN")).DistinctBy(node => node is ScalarNode scalar ? scalar.Text : NodeText.Describe(node), StringComparer.Ordinal);
            yield return Define(AccountTrails.Type, null, ("Trails", new ListNode([.. trails], default)));
        }

        foreach (var region in regions.All.Where(_ => byType.Contains(Recorder) && byType.Contains(Channel)))
        {
            yield return Define(AccountRecorders.Type, region, ("ConfigurationRecorders", List(byType[Recorder], region)), ("DeliveryChannels", List(byType[Channel], region)));
        }

        foreach (var (read, reading) in Settings.Keys.SelectMany(type => byType[type]).Where(one => one.Reading.Documents.IsEmpty))
        {
            var unread = reading.Gaps.FirstOrDefault();
            yield return Define(read.Type.Type, read.Region, unread is null ? [] : Settings[read.Type.Type].Select(name => (name, (Node?)LiveNode.Unread(unread))));
        }
    }

    private static Node List(IEnumerable<(PlannedRead Read, TypeReading Reading)> readings, string region)
    {
        var reading = readings.First(one => one.Read.Region == region).Reading;
        return reading.Gaps is [var gap, ..] ? LiveNode.Unread(gap) : new ListNode([.. Names(reading, "name")], default);
    }

    private static IEnumerable<Node> Names(TypeReading reading, string member) => reading.Documents
        .Select(Node (document) => LiveNode.Of(Document.Member(document.Content, member)))
        .Concat(reading.Gaps.Select(LiveNode.Unread));

    private ResourceDefinition Define(string type, string? region, params IEnumerable<(string Name, Node? Value)> properties)
    {
        var id = region is null ? account : $"{account}/{region}";
        return new ResourceDefinition(type, id, originOf(region), default) { PhysicalId = id }.With(LiveNode.Map(properties));
    }
}
