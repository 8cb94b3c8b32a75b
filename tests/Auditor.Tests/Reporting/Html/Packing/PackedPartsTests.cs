using System.IO.Compression;
using System.Text;
using Auditor.Reporting;
using Auditor.Reporting.Html;
using Auditor.Reporting.Html.Packing;

namespace Auditor.Tests.Reporting.Html.Packing;

public sealed class PackedPartsTests
{
    [Fact]
    public void A_list_that_fits_is_not_packed()
    {
        var packed = new PackedParts();
        var list = packed.List("line", ["a", "b"], 2, "lines", line => line);

        Assert.Equal((2, 0), (list.Shown.Length, list.Packed));
        Assert.Empty(packed.Chunks);
    }

    [Fact]
    public void The_ends_of_lists_are_numbered_one_after_another_in_chunks()
    {
        var packed = new PackedParts();
        var first = packed.List("line", Lines("a", PackedParts.ChunkSize), 10, "lines", line => line);
        var second = packed.List("line", Lines("b", PackedParts.ChunkSize), 10, "lines", line => line);

        var count = PackedParts.ChunkSize - 10;
        Assert.Equal([(0, count), (count, count)], [(first.First, first.Packed), (second.First, second.Packed)]);
        var chunks = packed.Chunks.Select(PartsOf).ToArray();
        Assert.Equal([PackedParts.ChunkSize, (2 * count) - PackedParts.ChunkSize], chunks.Select(chunk => chunk.Length));
        Assert.Equal("<li>a10</li>\n", chunks[0][0]);
        Assert.Equal("<li>b10</li>\n", chunks[0][count]);
    }

    [Fact]
    public void What_is_packed_is_what_the_template_makes_of_it_once_its_references_are_followed()
    {
        var result = SampleDrift.Full;
        var views = new FindingViews(result, new ReportContext { Excerpt = SampleResult.Excerpt });
        var packed = new PackedParts();
        packed.List("finding", result.Findings, 0, "findings", views.Of, finding => [finding.Id, .. FindingFields.Of(finding.Resource)]);

        var parts = packed.Chunks.SelectMany(PartsOf).ToArray();
        Assert.Equal(result.Findings.Length, parts.Length);
        Assert.All(result.Findings.Zip(parts), pair =>
        {
            using var expected = new StringWriter();
            HtmlTemplates.Render("finding", views.Of(pair.First), expected);
            string[] fields = [pair.First.Id, .. FindingFields.Of(pair.First.Resource)];
            Assert.DoesNotContain(pair.First.Id, pair.Second, StringComparison.Ordinal);
            Assert.Equal(expected.ToString(), string.Concat(pair.Second.Select(character => character is >= References.First and < ' ' ? EscapingContext.Escape(fields[character - References.First]) : character.ToString())));
        });
    }

    [Fact]
    public void The_longest_field_is_referred_to_first_and_a_short_one_never() =>
        Assert.Equal($"{(char)(References.First + 1)} in \u000e, abc", References.To(["bucket", "bucket/logs", "abc"], "bucket/logs in bucket, abc"));

    [Fact]
    public void Lists_that_share_what_is_shown_get_no_more_than_there_is()
    {
        var packed = new PackedParts();
        Assert.Equal([150, 50, 0], [packed.Grant(200, 150), packed.Grant(200, 150), packed.Grant(200, 10)]);
    }

    private static string[] Lines(string name, int count) => [.. Enumerable.Range(0, count).Select(number => $"{name}{number}")];

    private static string[] PartsOf(string chunk)
    {
        using var gzip = new GZipStream(new MemoryStream(Convert.FromBase64String(chunk)), CompressionMode.Decompress);
        using var reader = new StreamReader(gzip, Encoding.UTF8);
        return reader.ReadToEnd().Split('\0')[..^1];
    }
}
