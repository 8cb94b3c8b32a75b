using Policies;

namespace Auditor.Tests.Reporting.Html;

/// <summary>The sample that is kept in reports/ is of the page as it is.</summary>
public sealed class SampleReportTests
{
    private static readonly HtmlPage Sample = new(File.ReadAllText(Path.Combine(SharedFolder.Root, "reports", "sample.html")));

    [Fact]
    public void The_sample_has_every_section_of_a_report_of_templates() => Assert.Equal(
        ["summary", "picture", "findings", "recovery", "waivers", "policies", "controls", "coverage"],
        Sample.Elements("main").Single().Elements("section").Select(section => section.Attribute("id")!.Value),
        StringComparer.Ordinal);

    [Fact]
    public void The_sample_tells_of_every_policy() => Assert.Equal(
        PolicyCatalog.All.Select(policy => $"policy-{policy.Id}").Order(StringComparer.Ordinal),
        Sample.ById("policies")!.Descendants().Select(element => element.Attribute("id")?.Value).OfType<string>().Where(id => id.StartsWith("policy-", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
        StringComparer.Ordinal);

    [Fact]
    public void The_sample_shows_the_pictures_of_both_applications() => Assert.Equal(
        ["development", "production", "staging", "DocumentedSnippets"],
        Sample.ById("picture")!.Elements("h3").Select(HtmlPage.Flat),
        StringComparer.Ordinal);
}
