using FakeAws.Faults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FakeAws.Scale;

/// <summary>A <see cref="ScaleAws"/> behind a socket of this machine.</summary>
public sealed class ScaleServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ScaleAws _aws;

    private ScaleServer(ScaleAws aws)
    {
        _aws = aws;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _application = builder.Build();
        _application.Run(HandleAsync);
    }

    /// <summary>Where it listens.</summary>
    public Uri Endpoint { get; private set; } = null!;

    /// <summary>The accounts of the organization.</summary>
    public IReadOnlyList<string> Accounts => _aws.Accounts;

    public async ValueTask DisposeAsync()
    {
        using var impatient = new CancellationTokenSource(TimeSpan.Zero);
        await _application.StopAsync(impatient.Token);
        await _application.DisposeAsync();
    }

    internal static async Task<ScaleServer> StartAsync(ScaleAws aws, CancellationToken cancellation)
    {
        var server = new ScaleServer(aws);
        await server._application.StartAsync(cancellation);
        server.Endpoint = new Uri(server._application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return server;
    }

    private async Task HandleAsync(HttpContext context)
    {
        var http = context.Request;
        var body = new byte[http.ContentLength ?? 0];
        await http.Body.ReadExactlyAsync(body, context.RequestAborted);
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var (answer, fault, request) = await _aws.AnswerAsync(http.Method, target, name => http.Headers[name].FirstOrDefault(), body, context.RequestAborted);
        if (fault is null || request is null || !await FaultWriter.TryReplaceAsync(context, request, fault))
        {
            await FaultWriter.WriteAsync(context, answer, fault is Fault.HangingBody ? fault : null);
        }
    }
}
