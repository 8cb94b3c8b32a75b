using System.Text.Json.Nodes;
using Auditor.Accounts.Mapping;
using Auditor.Accounts.Reads;

namespace Auditor.Tests.Accounts.Mapping;

/// <summary>Answers of real accounts to the lists of the table.</summary>
public sealed class RecordedAnswersTests
{
    // Whose lists answer names only: the rest comes of calls on each.
    private static readonly string[] OfNamesOnly = ["AWS::DynamoDB::Table", "AWS::DynamoDB::GlobalTable", "AWS::KMS::Key"];

    [Fact]
    public async Task Every_recorded_item_of_a_list_maps_to_a_resource_that_can_be_told_from_others()
    {
        var archive = SharedFolder.Find("recorded/recorded-responses.tar.xz");
        Assert.SkipWhen(archive is null, SharedFolder.Absent);
        var byFile = ReadTable.Load().Types.Select(Mapped.Read).Select(type => (Type: type, Call: type.Calls.Last(call => call.Role is ReadRole.List)))
            .ToLookup(list => $"{list.Call.Operation.Api.EndpointPrefix}.{list.Call.Operation.Name}", StringComparer.Ordinal);
        var files = await RecordedAnswers.FindAsync(archive, name => byFile.Contains(FileOf(name)), TestContext.Current.CancellationToken);
        Assert.SkipWhen(files is null, RecordedAnswers.NoXz);

        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, file) in files)
        {
            foreach (var (type, call) in byFile[FileOf(name)])
            {
                foreach (var item in call.Items.SelectMany(path => path.Read(file["data"]) as JsonArray ?? []))
                {
                    var document = Document.Of(item!);
                    var properties = ResourceMapper.Map(type, document, Mapped.Context);
                    var identity = ResourceIdentity.Of(type, document, properties, Mapped.Context);

                    Assert.True(properties.Count > 0 || OfNamesOnly.Contains(type.Type, StringComparer.Ordinal), $"{type.Type} of {name}");
                    counts[type.Type] = counts.GetValueOrDefault(type.Type) + (identity.PhysicalId is null ? 0 : 1);
                }
            }
        }

        Assert.True(counts.Count(type => type.Value > 0) > 45, string.Join(", ", counts));
    }

    private static string FileOf(string name) => Path.GetFileName(name) is var file && file.LastIndexOf('_') is > 0 and var at ? file[..at] : file;
}
