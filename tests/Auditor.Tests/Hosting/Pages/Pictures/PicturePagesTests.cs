using Auditor.Tests.Hosting.Storage;

namespace Auditor.Tests.Hosting.Pages.Pictures;

/// <summary>The pictures of an account.</summary>
public sealed class PicturePagesTests
{
    [Fact]
    public async Task Of_very_many_the_first_are_shown_and_every_one_can_be_chosen()
    {
        await using var site = await PageSite.StartAsync();
        await site.RecordAsync(SampleScan.Full with { Pictures = [.. Enumerable.Range(1, 17).Select(number => SampleScan.Full.Pictures[0] with { Title = $"region {number}" })] });
        var page = await site.GetAsync($"/pictures?account={SampleScan.Account}");
        Assert.Equal(12, Titles(page).Count());
        Assert.Contains("12 of 17 are shown", page.Text, StringComparison.Ordinal);
        Assert.Equal(18, page.Elements("select").Single(select => select.Attribute("name")!.Value is "picture").Elements().Count());

        var last = await site.GetAsync($"/pictures?account={SampleScan.Account}&picture=region%2017");
        Assert.Equal(["region 17"], Titles(last));
        var other = await site.GetAsync("/pictures?account=210987654321&picture=region%2017");
        Assert.Equal(SampleScan.Full.Pictures.Select(picture => picture.Title), Titles(other));
    }

    private static IEnumerable<string> Titles(Page page) => page.Elements("h2").Select(Page.Flat);
}
