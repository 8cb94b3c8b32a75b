using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>One Chromium for all tests: the one that is installed. Without it the tests fail; none is ever downloaded.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // A machine may be busy; what never comes fails all the same.
    private const float Patience = 120_000;

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Find(), Args = ["--no-sandbox", "--disable-gpu"], Timeout = Patience });
    }

    /// <summary>Opens pages of their own: nothing is shared with other tests.</summary>
    /// <param name="options">The window, colours and whether scripts run.</param>
    public async Task<WatchedPage> OpenAsync(BrowserNewContextOptions options)
    {
        var context = await _browser!.NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        return await WatchedPage.OpenAsync(context);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    private static string Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException("Chromium is missing, and these tests need it: apt-get install chromium");
}
