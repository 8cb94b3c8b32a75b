using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Auditor.Hosting.Security.Logins;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace Auditor.Hosting.Security;

/// <summary>How often a client may ask. Whoever is on this machine, where no login is configured, may ask as often as they like.</summary>
internal static class RateLimits
{
    /// <summary>For endpoints that log in.</summary>
    public const string Logins = "logins";

    /// <summary>For endpoints that start scans.</summary>
    public const string Scans = "scans";

    /// <summary>For endpoints that render whole results: a few at a time, whoever asks.</summary>
    public const string Downloads = "downloads";

    /// <summary>How often somebody may fail to say who they are, or log in, in a minute.</summary>
    public const int Attempts = 10;

    private const int ScansPerMinute = 30;
    private const int DownloadsAtOnce = 4;
    private const int DownloadsWaiting = 16;
    private const int V6Network = 8;

    public static void Apply(RateLimiterOptions options, SecuritySettings settings)
    {
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => CurrentUser.Of(context).Kind is AccessKind.Loopback
            ? RateLimitPartition.GetNoLimiter("")
            : Window(ClientOf(context), settings.RequestsPerMinute, settings));
        options.AddPolicy(Logins, context => Window(AddressOf(context), Attempts, settings));
        options.AddPolicy(Scans, context => Window(ClientOf(context), ScansPerMinute, settings));
        options.AddPolicy(Downloads, _ => RateLimitPartition.GetConcurrencyLimiter("", _ => new() { PermitLimit = DownloadsAtOnce, QueueLimit = DownloadsWaiting }));
        options.OnRejected = RefuseAsync;
    }

    /// <summary>Limits how often browsers come back from the issuer: that is over before anybody is known, and with it the limits of endpoints.</summary>
    public static void UseLoginLimit(this IApplicationBuilder app, SecuritySettings settings) => app.UseWhen(
        context => context.Request.Path == LoginPaths.Callback,
        callback => callback.UseRateLimiter(new()
        {
            GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => Window(AddressOf(context), Attempts, settings)),
            OnRejected = RefuseAsync,
        }));

    /// <summary>Where a request comes from, as far as that tells clients apart: of IPv6 the network, for anybody has all addresses of one.</summary>
    public static string AddressOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return address.AddressFamily is AddressFamily.InterNetworkV6 && !IPAddress.IsLoopback(address) ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, V6Network)) : address.ToString();
    }

    /// <summary>Who asks, as far as that tells clients apart: who is known by that, wherever they ask from.</summary>
    public static string ClientOf(HttpContext context) =>
        CurrentUser.Of(context) is { IsKnown: true } user ? $"{user.Kind} {user.Id}" : AddressOf(context);

    /// <summary>Lets a client do something so often in a minute.</summary>
    public static RateLimitPartition<string> Window(string client, int requests, SecuritySettings settings) =>
        RateLimitPartition.GetFixedWindowLimiter(client, _ => new() { PermitLimit = requests, Window = settings.TimeLimits.RateWindow });

    private static async ValueTask RefuseAsync(OnRejectedContext rejected, CancellationToken cancellation)
    {
        var seconds = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : 1;
        rejected.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await rejected.HttpContext.RefuseAsync(Refusal.Of(StatusCodes.Status429TooManyRequests));
    }
}
