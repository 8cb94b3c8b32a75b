using System.Collections.Immutable;
using System.Globalization;
using Auditor.Accounts.Mapping;
using Auditor.Accounts.Reads;

namespace Auditor.Accounts.Reading.Config;

/// <summary>Makes of AWS Config's items the same readings of types that the services' own APIs give, as far as the items tell what policies judge.</summary>
/// <param name="regions">The regions that are read.</param>
/// <param name="records">What AWS Config has of each.</param>
/// <param name="trust">What is taken from it.</param>
internal sealed class ConfigReader(RegionSet regions, IReadOnlyDictionary<string, RegionRecords> records, ConfigTrust trust)
{
    private readonly ConfigHomes _homes = new(regions);

    /// <summary>The reading of a type, or why its service is to be asked, which may go without saying.</summary>
    public (TypeReading? Reading, string? Note) Read(PlannedRead read)
    {
        if (!trust.Takes(read))
        {
            return (null, read.Type.Config is { } lacking && trust.Missed(lacking) is { IsEmpty: false } missed ? $"AWS Config does not record {string.Join(", ", missed)}" : null);
        }

        var shape = read.Type.Config!;
        var (documents, problems, recorders) = (new List<ReadDocument>(), new SortedSet<string>(StringComparer.Ordinal), new List<RecorderState>());
        foreach (var source in shape.Sources)
        {
            foreach (var home in _homes.Of(read, source.ResourceType, region => records[region].Recorder))
            {
                recorders.Add(records[home].Recorder);
                if (records[home].WhyNot(source.ResourceType) is { } problem)
                {
                    problems.Add(problem);
                }

                documents.AddRange(records[home].Rows.Of(source.ResourceType).Where(item => item.Problem is null).SelectMany(item => Documents(read, item)));
            }
        }

        if (!trust.IsAlone && problems.Min is { } why)
        {
            return (null, why);
        }

        ImmutableArray<ReadDocument> found = [.. Latest(shape, documents.Where(document => shape.Mapping.IsResource(document.Content) is not false))];

        // Whether regions have types of the registry at all differs; where none are recorded, the service has the last word.
        if (!trust.IsAlone && found.IsEmpty && shape.Style is ConfigStyle.CloudFormation)
        {
            return (null, "AWS Config has none recorded");
        }

        ImmutableArray<string> partial = [.. (found.IsEmpty ? [] : trust.Missed(shape)).Select(path => $"AWS Config does not record {path}")];
        return (new(read.Type, found, [.. problems], partial) { Source = "config", AsOf = found.Min(document => document.Captured) ?? recorders.Min(recorder => recorder.AsOf) }, null);
    }

    private IEnumerable<ReadDocument> Documents(PlannedRead read, RecordedItem item)
    {
        var region = item.Region is { } recorded && regions.All.Contains(recorded, StringComparer.Ordinal) ? recorded : read.AskedIn;
        foreach (var document in ConfigItem.ToDocuments(read.Type, item.Content))
        {
            if (read.Type.Config!.Style is ConfigStyle.S3)
            {
                // As the list of buckets tells it.
                document["BucketRegion"] = region;
            }

            yield return new(document, region) { IsConfig = true, Captured = item.Captured, Untold = trust.Missed(read.Type.Config!) };
        }
    }

    // The highest revision of each family of task definitions.
    private static IEnumerable<ReadDocument> Latest(ConfigShape shape, IEnumerable<ReadDocument> documents) => shape.LatestOf is not { } family
        ? documents
        : documents.GroupBy(document => Document.Text(Document.Member(document.Content, family)) ?? "", StringComparer.Ordinal).Select(group => group.MaxBy(Revision)!);

    private static long Revision(ReadDocument document) =>
        Document.Text(document.Content[ConfigItem.Arn]) is { } arn && long.TryParse(arn.AsSpan(arn.LastIndexOf(':') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : 0;
}
