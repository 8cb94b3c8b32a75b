using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Auditor.Tests.Hosting.Telemetry;

/// <summary>Takes what OpenTelemetry exports by HTTP.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Collector()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            Taken.Enqueue((context.Request.Path.Value!, Encoding.Latin1.GetString(body.ToArray())));
        });
    }

    public string Url => _app.Urls.First();

    /// <summary>What came, by path; the names in it can be read.</summary>
    public ConcurrentQueue<(string Path, string Body)> Taken { get; } = [];

    public static async Task<Collector> StartAsync()
    {
        var collector = new Collector();
        await collector._app.StartAsync(TestContext.Current.CancellationToken);
        return collector;
    }

    public bool Has(string path, string name) => Taken.Any(one => one.Path == path && one.Body.Contains(name, StringComparison.Ordinal));

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
