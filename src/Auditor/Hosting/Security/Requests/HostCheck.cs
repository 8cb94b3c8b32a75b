using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Auditor.Hosting.Security.Requests;

/// <summary>
/// Refuses requests under a name that is not one of the pages'. A page of somebody else, whose name was made to lead to this machine (DNS rebinding),
/// is of the same origin to the browser; all that gives it away is that name.
/// </summary>
internal static class HostCheck
{
    public static void UseHostCheck(this IApplicationBuilder app, SecuritySettings settings)
    {
        // With a login, a foreign name has no session: only names that are given are insisted on.
        if (settings.Login is not null && settings.Hosts.Count == 0)
        {
            return;
        }

        app.Use((context, next) => IsOurs(context.Request.Host.Host, settings) || context.GetEndpoint()?.Metadata.GetMetadata<AnyHost>() is not null
            ? next(context)
            : context.RefuseAsync(new(StatusCodes.Status421MisdirectedRequest, "Not under this name", "Name in AUDITOR_HOSTS what the auditor goes by besides localhost.")));
    }

    private static bool IsOurs(string host, SecuritySettings settings) =>
        settings.Hosts.Contains(host, StringComparer.OrdinalIgnoreCase)
        || (settings.Addresses.AreLoopback && (host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address))));
}
