using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Auditor.Tests.Hosting.Notifications;

/// <summary>Somebody who takes messages by HTTP, as well as the test wants.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Func<int, ReceiverAnswer> _answers;
    private int _count;

    private Receiver(Func<int, ReceiverAnswer> answers)
    {
        _answers = answers;
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(TakeAsync);
    }

    /// <summary>Where it listens; the path is a secret.</summary>
    public string Url => $"{_app.Urls.First()}/hooks/T0P-S3CRET";

    /// <summary>All that was posted, with what the message goes by.</summary>
    public ConcurrentQueue<(string Id, IReadOnlyDictionary<string, string> Headers, string Body)> Posted { get; } = [];

    /// <summary>What the messages go by that it accepted, in their order.</summary>
    public ConcurrentQueue<string> Accepted { get; } = [];

    /// <summary>Starts one.</summary>
    /// <param name="answers">What it does with each request, by its number from 1.</param>
    public static async Task<Receiver> StartAsync(Func<int, ReceiverAnswer>? answers = null)
    {
        var receiver = new Receiver(answers ?? (_ => ReceiverAnswer.Accepted));
        await receiver._app.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        var answer = _answers(Interlocked.Increment(ref _count));
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var id = (string?)context.Request.Headers["Idempotency-Key"] ?? "";
        Posted.Enqueue((id, context.Request.Headers.ToDictionary(header => header.Key, header => (string)header.Value!, StringComparer.OrdinalIgnoreCase), body));
        if (answer.IsSilent)
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return;
        }

        if (answer.Resets)
        {
            context.Abort();
            return;
        }

        if (answer.Status is >= 200 and < 300)
        {
            Accepted.Enqueue(id);
        }

        context.Response.StatusCode = answer.Status;
        if (answer.Header is var (name, value))
        {
            context.Response.Headers[name] = value;
        }

        await context.Response.WriteAsync(answer.Body, context.RequestAborted);
    }
}
