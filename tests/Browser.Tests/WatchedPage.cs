using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>A page of which everything is noted that it should not do: requests, dialogs, errors, complaints.</summary>
public sealed class WatchedPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    private WatchedPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>The addresses that were asked for.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Errors of scripts, complaints in the console and dialogs.</summary>
    public List<string> Complaints { get; } = [];

    internal static async Task<WatchedPage> OpenAsync(IBrowserContext context)
    {
        var watched = new WatchedPage(context, await context.NewPageAsync());
        watched.Page.Request += (_, request) => watched.Requests.Add(request.Url);
        watched.Page.PageError += (_, error) => watched.Complaints.Add(error);
        watched.Page.Console += (_, message) => watched.Complaints.Add($"{message.Type}: {message.Text}");
        watched.Page.Dialog += async (_, dialog) =>
        {
            watched.Complaints.Add($"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        return watched;
    }

    /// <summary>Fails where axe finds anything wrong with the page as it is now.</summary>
    public async Task ShouldBeAccessibleAsync()
    {
        var result = await Page.RunAxe();
        var found = result.Violations.Select(violation => $"{violation.Id}: {violation.Help}\n{string.Join('\n', violation.Nodes.Take(5).Select(node => $"{node.Target}: {node.Html}"))}").ToArray();
        Assert.True(found.Length == 0, string.Join("\n\n", found));
    }

    /// <summary>Fails where the page is wider than the window.</summary>
    public async Task ShouldFitTheWindowAsync()
    {
        var overflow = await Page.EvaluateAsync<string[]>("""
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] : Array.from(document.querySelectorAll('body *'))
              .filter(one => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && !one.closest('.scroll, pre, .contents'))
              .slice(0, 5).map(one => one.outerHTML.slice(0, 200))
            """);
        Assert.Empty(overflow);
        Assert.True(await Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
