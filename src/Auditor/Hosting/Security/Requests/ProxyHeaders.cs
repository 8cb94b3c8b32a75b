using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;

namespace Auditor.Hosting.Security.Requests;

/// <summary>Takes from proxies that are named, and from nobody else, who asks, over which scheme and under which name.</summary>
internal static class ProxyHeaders
{
    public static void UseProxyHeaders(this IApplicationBuilder app, SecuritySettings settings)
    {
        if (settings.Proxies.Count == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,

            // Through as many proxies as are named; the first address that is none of theirs is the client's.
            ForwardLimit = null,
            AllowedHosts = [.. settings.Hosts],
        };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var network in settings.Proxies)
        {
            options.KnownIPNetworks.Add(network);
        }

        app.UseForwardedHeaders(options);
    }
}
