using System.Text.RegularExpressions;

namespace ReferenceStack.Tests;

public sealed partial class AssemblyTests(ReferenceAssembly reference)
{
    [Fact]
    public void One_synthesis_gives_three_environments_and_the_second_region_of_production()
    {
        var places = reference.Assembly.StackNames.ToDictionary(
            name => name,
            name => (string)reference.Assembly.Manifest["artifacts"]![name]!["environment"]!,
            StringComparer.Ordinal);

        Assert.Equal(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["HousingTrends-development"] = "aws://123456789012/us-east-1",
                ["HousingTrends-staging"] = "aws://123456789012/us-east-1",
                ["HousingTrends-production"] = "aws://123456789012/us-east-1",
                ["HousingTrends-foundation-development"] = "aws://123456789012/us-east-1",
                ["HousingTrends-foundation-staging"] = "aws://123456789012/us-east-1",
                ["HousingTrends-foundation-production"] = "aws://123456789012/us-east-1",
                ["HousingTrends-recovery-production"] = "aws://123456789012/us-west-2",
            },
            places);
    }

    [Fact]
    public void Nothing_is_looked_up_and_no_macro_hides_what_would_be_deployed()
    {
        Assert.Null(reference.Assembly.Manifest["missing"]);
        Assert.All(reference.Assembly.StackNames, name => Assert.Null(reference.Assembly.Stack(name).Root["Transform"]));
    }

    [Fact]
    public async Task A_second_synthesis_gives_the_same_bytes()
    {
        var folder = Directory.CreateTempSubdirectory("cdk.out-");
        try
        {
            var again = await CloudAssembly.SynthesizeAsync(
                "ReferenceStack", ".", folder.FullName, TestContext.Current.CancellationToken);

            var files = Files(reference.Assembly.Folder);
            Assert.Equal(files, Files(again.Folder), StringComparer.Ordinal);
            Assert.All(files, file => Assert.Equal(
                File.ReadAllBytes(Path.Combine(reference.Assembly.Folder, file)),
                File.ReadAllBytes(Path.Combine(again.Folder, file))));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Every_resource_of_ours_is_traced_to_a_line_of_this_repository()
    {
        var sources = (
            from name in reference.Assembly.StackNames
            from entry in reference.Assembly.Manifest["artifacts"]![name]!["metadata"]!.AsObject()
            from metadata in entry.Value!.AsArray()
            where (string?)metadata!["type"] is "auditor:source"
            select (Path: entry.Key, Source: (string)metadata!["data"]!)).ToLookup(trace => trace.Path, trace => trace.Source, StringComparer.Ordinal);

        Assert.StartsWith(
            "src/ReferenceStack/Data/Database.cs:", Assert.Single(sources["/HousingTrends-production/Database/Instance"]), StringComparison.Ordinal);
        Assert.All(sources, traces =>
        {
            var source = SourceLine().Match(Assert.Single(traces));
            var lines = File.ReadAllLines(Path.Combine(Repository.Root, source.Groups["file"].Value));
            var line = int.Parse(source.Groups["line"].Value, System.Globalization.CultureInfo.InvariantCulture);
            Assert.InRange(line, 1, lines.Length);
        });
    }

    private static string[] Files(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"^(?<file>src/ReferenceStack/[A-Za-z/]+\.cs):(?<line>\d+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex SourceLine();
}
