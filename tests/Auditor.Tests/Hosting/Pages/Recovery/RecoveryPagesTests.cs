using Auditor.Tests.Hosting.Storage;

namespace Auditor.Tests.Hosting.Pages.Recovery;

/// <summary>What an account can reach after a disruption.</summary>
public sealed class RecoveryPagesTests
{
    [Fact]
    public async Task Of_very_many_resources_the_first_are_shown_and_the_interface_has_all()
    {
        const int many = 250;
        await using var site = await PageSite.StartAsync();
        var missed = SampleScan.Full.Recovery.First(estimate => estimate.Outcome is Policies.Model.Outcome.NonCompliant && estimate.Target is not null);
        await site.RecordAsync(SampleScan.Full with { Recovery = [.. Enumerable.Range(1, many).Select(number => missed with { Resource = missed.Resource with { LogicalId = $"Database{number}", ConstructPath = null } })] });
        var page = await site.GetAsync($"/recovery?account={SampleScan.Account}");
        Assert.Equal(200, page.OfClass("recovery").Single().Descendants("tbody").Single().Elements().Count());
        Assert.Contains("and 50 more", Page.Flat(page.OfClass("environment").Single()), StringComparison.Ordinal);
        Assert.Equal(200, page.OfClass("gaps").Single().Descendants("code").Count());

        var json = await site.Client.GetStringAsync(page.Links.Single(link => link.StartsWith("/api/v1/recovery", StringComparison.Ordinal)), TestContext.Current.CancellationToken);
        Assert.Contains($"\"Database{many}\"", json, StringComparison.Ordinal);
    }
}
