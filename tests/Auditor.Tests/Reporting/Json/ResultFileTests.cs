using System.Text;
using System.Text.Json.Nodes;
using Auditor.Auditing;
using Auditor.Configuration;
using Auditor.Reporting;
using Auditor.Reporting.Json;
using Auditor.Templates;
using Policies;

namespace Auditor.Tests.Reporting.Json;

/// <summary>A result that was written as JSON is read back whole.</summary>
public sealed class ResultFileTests
{
    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_format_says_of_a_result_that_was_read_back_what_it_says_of_the_original(string format)
    {
        foreach (var original in (AuditResult[])[SampleResult.Full, SampleResult.Clean with { FailOn = null }, SampleDrift.Full, Audited()])
        {
            Assert.Equal(Write(format, original), Write(format, Read(Write("json", original))), ignoreLineEndingDifferences: false);
        }
    }

    public static TheoryData<string> Formats() => [.. ReportFormats.All.Select(writer => writer.Format)];

    [Fact]
    public void A_result_that_a_later_version_adds_members_to_is_read()
    {
        var json = Write("json", SampleResult.Full);
        var later = JsonNode.Parse(json)!.AsObject();
        later["schemaVersion"] = "1.7";
        later["added"] = new JsonObject { ["deep"] = new JsonArray(1, null, new JsonObject { ["a"] = "}\"" }) };
        later["findings"]![0]!["added"] = "text";
        Assert.Equal(json, Write("json", Read(later.ToJsonString())));
    }

    [Fact]
    public void The_order_of_members_means_nothing()
    {
        var json = Write("json", SampleResult.Full);
        Assert.Equal(json, Write("json", Read(Reverse(JsonNode.Parse(json))!.ToJsonString())));
    }

    [Theory]
    [InlineData("", 1, "the file ends too soon: it was cut off; write it again with --format json --output FILE")]
    [InlineData("[]", 1, "a result, written with --format json, is expected here, not a list")]
    [InlineData("{\n}", 2, "\"schemaVersion\" is missing: this is no result of the auditor; write one with --format json --output FILE")]
    [InlineData("{ \"Resources\": {},\n \"a\": [1, 2, { }] }\n", 2, "\"schemaVersion\" is missing: this is no result of the auditor; write one with --format json --output FILE")]
    [InlineData("Resources:\n", 1, "this is no JSON, or it was cut off here; write it again with --format json --output FILE")]
    [InlineData("{\n \"schemaVersion\": \"2.0\"", 2, "the result is of version 2.0, and this auditor reads version 1; use the auditor that wrote it, or audit again")]
    [InlineData("{\n \"schemaVersion\": 1,", 2, "a text is expected here, not this number")]
    [InlineData("{ \"schemaVersion\": \"1.0\",\n\n \"time\": \"yesterday\"", 3, "a time such as 2026-11-22T21:11:59Z is expected here")]
    [InlineData("{ \"schemaVersion\": \"1.0\", \"summary\": { \"nonCompliant\":\n-1,", 2, "a whole number from 0 to 100000000 is expected here, not this number")]
    [InlineData("{ \"schemaVersion\": \"1.0\", \"failOn\": \"hihg\"", 1, "critical, high, medium, low, null is expected here, not \"hihg\"")]
    [InlineData("{ \"schemaVersion\": \"1.0\", \"findings\": [\n{ \"id\": \"1-a\" }", 2, "\"policy\" is missing from the object that ends here")]
    [InlineData("{ \"schemaVersion\": \"1.0\", \"scope\": [\"\\ud800\"]", 1, "this text is no UTF-8, or half of a character")]
    public void What_is_no_result_is_told_with_its_line(string text, int line, string message)
    {
        var problem = Assert.Throws<AuditException>(() => Read(text)).Problem;
        Assert.Equal((message, "a.json", line), (problem.Message, problem.File, problem.Line));
    }

    [Fact]
    public void A_result_that_was_cut_off_anywhere_is_refused()
    {
        var whole = Encoding.UTF8.GetBytes(Write("json", SampleDrift.Clean).TrimEnd('\n'));
        for (var length = 0; length < whole.Length; length += 1 + (whole.Length / 400))
        {
            Assert.Throws<AuditException>(() => ResultFile.Read(new MemoryStream(whole, 0, length), "a.json"));
        }

        Assert.Throws<AuditException>(() => ResultFile.Read(new MemoryStream([.. whole, (byte)'}']), "a.json"));
    }

    [Fact]
    public void What_nests_without_end_is_refused()
    {
        var problem = Assert.Throws<AuditException>(() => Read("{ \"x\": " + new string('[', 100_000))).Problem;
        Assert.Equal("objects and lists stand more than 256 deep within each other, as in no result", problem.Message);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_result_and_UTF_16_is_told()
    {
        var json = Write("json", SampleResult.Clean);
        Assert.Equal(json, Write("json", ResultFile.Read(new MemoryStream([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(json)]), "a.json")));
        var problem = Assert.Throws<AuditException>(() => ResultFile.Read(new MemoryStream([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(json)]), "a.json")).Problem;
        Assert.StartsWith("this is UTF-16", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stream_that_gives_a_byte_at_a_time_is_read_all_the_same()
    {
        var json = Write("json", SampleResult.Full);
        Assert.Equal(json, Write("json", ResultFile.Read(new Dripping(Encoding.UTF8.GetBytes(json)), "a.json")));
    }

    [Fact]
    public void A_long_text_is_read_whole()
    {
        var text = string.Concat(Enumerable.Repeat("long \\ \"text\" ", 50_000));
        Assert.Equal(text, Read(Write("json", SampleResult.Clean with { Scope = [text] })).Scope[0]);
    }

    // Whatever a member holds, the result is refused with a sentence, or every format can be written from it.
    [Fact]
    public void No_member_that_was_tampered_with_breaks_a_report()
    {
        var json = Write("json", SampleDrift.Full with
        {
            Findings = [.. SampleResult.Full.Findings.Take(3)],
            Recovery = [.. SampleResult.Full.Recovery.Take(4)],
            Frameworks = [SampleResult.Full.Frameworks[0] with { Controls = [.. SampleResult.Full.Frameworks[0].Controls.Take(2)] }],
        });
        var count = Places(JsonNode.Parse(json)!).Count();
        string?[] values = ["null", "0", "-1", "100000000", "2147483647", "1e300", "\"\"", "\"x\"", "\"9999-12-31T23:59:59Z\"", "[]", "[null]", "{}", "true", null];
        for (var index = 0; index < count; index++)
        {
            var root = JsonNode.Parse(json)!;
            var (holder, key) = Places(root).ElementAt(index);
            var value = values[index % values.Length];
            if (holder is JsonObject members)
            {
                members.Remove((string)key);
                if (value is not null)
                {
                    members[(string)key] = JsonNode.Parse(value);
                }
            }
            else
            {
                holder.AsArray()[(int)key] = JsonNode.Parse(value ?? "null");
            }

            Render(root.ToJsonString());
        }
    }

    private static void Render(string json)
    {
        AuditResult result;
        try
        {
            result = Read(json);
        }
        catch (AuditException)
        {
            return;
        }

        foreach (var writer in ReportFormats.All)
        {
            writer.Write(result, new() { Recovery = true, Verbose = true, Frameworks = true }, Stream.Null);
        }
    }

    private static IEnumerable<(JsonNode Holder, object Key)> Places(JsonNode node) => node switch
    {
        JsonObject members => members.SelectMany(member => (member.Value is null ? [] : Places(member.Value)).Prepend((members, member.Key))),
        JsonArray items => items.SelectMany((item, index) => (item is null ? [] : Places(item)).Prepend((items, index))),
        _ => [],
    };

    private static JsonNode? Reverse(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Reverse().Select(member => KeyValuePair.Create(member.Key, Reverse(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Reverse)]),
        _ => node?.DeepClone(),
    };

    private static AuditResult Read(string json) => ResultFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)), "a.json");

    private static string Write(string format, AuditResult result) => Approval.Write(format, result, new() { Recovery = true, Verbose = true, Frameworks = true });

    // Real templates with findings of many kinds, where they are there.
    private static AuditResult Audited() => SharedFolder.Find("conformance/checkov/files") is { } folder
        ? new TemplateAudit(new() { Sources = [.. TemplateDiscovery.Find(folder)], Scope = ["templates"], Configuration = AuditConfiguration.Default, Policies = new(PolicyCatalog.All), All = true, Recovery = true }, TimeProvider.System).Run()
        : SampleResult.Full;

    /// <summary>Gives a byte at a time.</summary>
    private sealed class Dripping(byte[] content) : MemoryStream(content)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1));
    }
}
