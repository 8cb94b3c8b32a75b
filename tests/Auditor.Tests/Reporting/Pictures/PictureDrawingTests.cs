using System.Globalization;
using System.Xml.Linq;
using Auditor.Auditing;
using Auditor.Pictures;
using Auditor.Reporting.Html;
using Auditor.Reporting.Pictures;
using Auditor.Tests.Reporting.Html;

namespace Auditor.Tests.Reporting.Pictures;

/// <summary>What a drawing holds, and that nothing in it is out of place.</summary>
public sealed class PictureDrawingTests
{
    private static readonly Picture Sample = SamplePictures.All[0];

    [Fact]
    public void Every_box_is_within_the_drawing_and_none_lies_on_another()
    {
        var drawing = Draw(Sample);
        var boxes = drawing.Boxes.Where(box => box.Kind.StartsWith("box", StringComparison.Ordinal)).Select(box => (box.Name, Left: Read(box.Left), Top: Read(box.Top), Right: Read(box.Left) + Read(box.Width), Bottom: Read(box.Top) + Read(box.Height))).ToList();
        Assert.Equal(Sample.Nodes.Count(node => node.Kind is not (PictureKind.Vpc or PictureKind.Subnet)), boxes.Count);
        Assert.All(boxes, box =>
        {
            Assert.InRange(box.Left, 0, Read(drawing.Width));
            Assert.InRange(box.Right, 0, Read(drawing.Width));
            Assert.InRange(box.Bottom, box.Top, Read(drawing.Height));
            Assert.DoesNotContain(boxes, other => other != box && other.Left < box.Right && box.Left < other.Right && other.Top < box.Bottom && box.Top < other.Bottom);
        });
    }

    [Fact]
    public void Every_arrow_is_drawn_and_said_in_words()
    {
        var drawing = Draw(Sample);
        Assert.Equal(Sample.Arrows.Length, drawing.Arrows.Length);
        Assert.Contains(drawing.Arrows, arrow => arrow.Text == "Edge/Distribution → LoadBalancer: it is an origin" && !arrow.IsCertain);
        var words = drawing.Items.SelectMany(item => item.Items.Prepend(item)).ToList();
        Assert.Equal(Sample.Nodes.Length, words.Count);
        Assert.Contains("leads to Edge/Distribution: the record housingtrends.com names it", words.SelectMany(item => item.Leads), StringComparer.Ordinal);
        Assert.Contains(words, item => item.Text == "Public1, subnet, public, a route to an internet gateway, in zone 1");
        Assert.Equal(["7 resources are not drawn.", "2 more arrows are left out."], drawing.Notes, StringComparer.Ordinal);
    }

    [Fact]
    public void A_name_that_is_cut_in_the_drawing_is_whole_in_the_words()
    {
        var name = string.Join('-', Enumerable.Repeat("part", 40));
        var drawing = Draw(Sample with { Nodes = [.. Sample.Nodes.Select(node => node.Label == "Database" ? node with { Label = name } : node)] });
        Assert.Contains(drawing.Items.SelectMany(item => item.Items.Prepend(item)), item => item.Text.StartsWith($"{name}, ", StringComparison.Ordinal));
        Assert.DoesNotContain(drawing.Boxes.SelectMany(box => box.Texts), text => text.Text.Contains(name, StringComparison.Ordinal));
    }

    [Fact]
    public void A_box_whose_place_is_not_certain_is_drawn_and_said_so()
    {
        var drawing = Draw(Sample with { Nodes = [.. Sample.Nodes.Select(node => node.Label == "Database" ? node with { Condition = null, Why = "where it stands hangs on a condition" } : node)] });
        var box = drawing.Boxes.Single(one => one.Name.StartsWith("Database, ", StringComparison.Ordinal));
        Assert.Contains("perhaps", box.Kind.Split(' '), StringComparer.Ordinal);
        Assert.EndsWith("where it stands hangs on a condition", box.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_elsewhere_is_told_of_the_environment_that_it_is_of()
    {
        var resource = SampleResult.Full.Findings.First(finding => finding.Waiver is null).Resource;
        Picture[] pictures = [.. new[] { "one", "two" }.Select(environment => Sample with { Title = environment, Environment = environment, Sources = [Source(resource)], Nodes = [] })];
        Assert.Equal("two", new PicturePlaces(pictures).PictureOf(resource with { Environment = "two" })?.Title);
        Assert.Equal("one", new PicturePlaces(pictures).PictureOf(resource with { Environment = null })?.Title);
    }

    [Fact]
    public void Findings_are_on_the_box_of_their_resource_with_the_worst_of_them_and_the_others_are_elsewhere()
    {
        var findings = SampleResult.Full.Findings.Where(finding => finding.Resource.Environment is "production").ToList();
        var picture = Sample with { Sources = [Source(findings[0].Resource)] };
        var marks = new PictureMarks([picture], findings, finding => $"#{finding.Id}");
        var database = findings.Where(finding => finding.Waiver is null && finding.Resource.LogicalId == "DatabaseB269D8BB" && Source(finding.Resource) == picture.Sources[0]).ToList();
        var mark = marks.Of(picture.Nodes.Single(node => node.Label == "Database"))!;
        Assert.Equal(database.Count, mark.Count);
        Assert.StartsWith("#1-", mark.Link, StringComparison.Ordinal);
        var marked = picture.Nodes.Sum(node => marks.Of(node)?.Count ?? 0) + (marks.Elsewhere(picture)?.Count ?? 0);
        Assert.Equal(findings.Count(finding => finding.Waiver is null && Source(finding.Resource) == picture.Sources[0]), marked);
        Assert.Null(marks.Of(picture.Nodes.Single(node => node.Label == "NAT")));
    }

    [Fact]
    public void Hostile_names_are_text_and_nothing_else()
    {
        var picture = Hostile.Of(Sample, HtmlPage.Payload);
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        HtmlTemplates.Render("picture", PictureDrawing.Of(picture, "picture1", _ => new(3, "critical", HtmlPage.Payload, "#1-a")), writer);
        var figure = XElement.Parse(writer.ToString());
        Assert.DoesNotContain(figure.DescendantsAndSelf(), element => element.Name.LocalName is "script" or "style" or "img" or "use" or "image" or "foreignObject");
        Assert.DoesNotContain(figure.DescendantsAndSelf().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name.LocalName is "style" or "src");
    }

    [Fact]
    public void Boxes_with_findings_are_links_that_say_what_they_are()
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        HtmlTemplates.Render("picture", PictureDrawing.Of(Sample, "picture1", node => node.Label == "Database" ? new(12, "high", "12 findings, the worst high", "#1-a") : null, here: Sample.Nodes[^1]), writer);
        var figure = XElement.Parse(writer.ToString());
        var link = Assert.Single(figure.Descendants("svg").Descendants("a"));
        Assert.Equal(("#1-a", "Database, database, only if HasDatabase: 12 findings, the worst high"), (link.Attribute("href")!.Value, link.Attribute("aria-label")!.Value));
        Assert.Contains("is-high", link.Element("g")!.Attribute("class")!.Value.Split(' '), StringComparer.Ordinal);
        Assert.Single(figure.Descendants("g"), group => group.Attribute("class")?.Value.Split(' ').Contains("here", StringComparer.Ordinal) is true);
        Assert.Equal(["picture1-title", "picture1-text"], figure.Descendants().Attributes("id").Select(id => id.Value), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("#1-a", true)]
    [InlineData("/audit/findings?resource=a", true)]
    [InlineData("//example.org", false)]
    [InlineData("/\\example.org", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("https://example.org", false)]
    [InlineData("", false)]
    public void A_mark_links_to_the_page_or_its_site_alone(string link, bool isKept) => Assert.Equal(isKept ? link : null, new PictureMark(1, "low", "1 finding", link).Link);

    [Theory]
    [InlineData("short", "short")]
    [InlineData("housing-trends-frontend-production", "housing-trends-|frontend-production")]
    [InlineData("CostAnomalyDetectionTopic", "CostAnomaly|DetectionTopic")]
    public void A_label_is_broken_where_a_word_ends(string text, string lines) => Assert.Equal(lines, string.Join('|', TextFit.Lines(text, 150, 12.5)));

    [Fact]
    public void A_page_without_pictures_has_no_section_of_them() => Assert.Null(new HtmlPage(Approval.Write("html", SampleResult.Clean)).ById("picture"));

    private static PictureSource Source(AuditedResource resource) => new(resource.Template, resource.Stack, resource.Account, resource.Region);

    private static PictureDrawing Draw(Picture picture) => PictureDrawing.Of(picture, "picture1", _ => null);

    private static double Read(string length) => double.Parse(length, CultureInfo.InvariantCulture);
}
