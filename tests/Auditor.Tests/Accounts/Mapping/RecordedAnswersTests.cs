using System.Text.Json.Nodes;
using Auditor.Accounts.Mapping;
using Auditor.Accounts.Reads;

namespace Auditor.Tests.Accounts.Mapping;

/// <summary>Answers of real accounts, of the describe calls, map without an error and to something.</summary>
public sealed class RecordedAnswersTests
{
    private static readonly MappingContext Context = new() { Account = "123456789012", Region = "us-east-1" };

    [Fact]
    public async Task Every_recorded_item_maps_to_its_properties()
    {
        var archive = SharedFolder.Find("recorded/recorded-responses.tar.xz");
        Assert.SkipWhen(archive is null, SharedFolder.Absent);
        var byOperation = ReadTable.Load().Types.Select(type => ReadTable.Load().Find(type)!)
            .SelectMany(read => read.Calls.Where(call => call.Role is ReadRole.List).TakeLast(1).Select(call => (Operation: File(call), Call: call, Type: read)))
            .ToLookup(one => one.Operation, StringComparer.Ordinal);
        var files = await RecordedAnswers.FindAsync(archive, name => byOperation.Contains(OperationOf(name)), TestContext.Current.CancellationToken);
        Assert.SkipWhen(files is null, RecordedAnswers.NoXz);

        var mapped = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var lines = new List<string>();
        foreach (var (name, file) in files)
        {
            foreach (var (_, call, type) in byOperation[OperationOf(name)])
            {
                foreach (var item in call.Items.SelectMany(path => path.Read(file["data"]) as JsonArray ?? []))
                {
                    var document = Document.Of(item!);
                    var properties = ResourceMapper.Map(type, document, Context);
                    mapped[type.Type] = mapped.GetValueOrDefault(type.Type) + 1;
                    lines.Add($"{type.Type}\t{ResourceIdentity.Of(type, document, properties, Context).PhysicalId}\t{properties.ToJsonString()}");
                }
            }
        }

        System.IO.File.WriteAllLines("/tmp/mapped-api.txt", lines);
        Assert.True(mapped.Count > 30, string.Join(", ", mapped));
    }

    private static string File(ReadCall call) => $"{call.Operation.Api.EndpointPrefix}.{call.Operation.Name}";

    private static string OperationOf(string name) => Path.GetFileName(name) is var file && file.LastIndexOf('_') is > 0 and var at ? file[..at] : file;
}
