using Auditor.Hosting.Security.Requests;
using Microsoft.AspNetCore.Builder;

namespace Auditor.Hosting.Security;

/// <summary>What an endpoint says of who may call it. One that says nothing may be called by nobody.</summary>
internal static class EndpointAccess
{
    /// <summary>Anybody, under the names that the pages go by: what a login needs, styles and scripts.</summary>
    public static T ForEverybody<T>(this T endpoint)
        where T : IEndpointConventionBuilder => endpoint.AllowAnonymous();

    /// <summary>Anybody under any name and as often as they like, for it says nothing but whether the auditor is well.</summary>
    public static T ForProbes<T>(this T endpoint)
        where T : IEndpointConventionBuilder => endpoint.AllowAnonymous().DisableRateLimiting().WithMetadata(AnyHost.Instance);

    /// <summary>Whoever may see findings.</summary>
    public static T ForReaders<T>(this T endpoint)
        where T : IEndpointConventionBuilder => endpoint.RequireAuthorization(AccessScope.Read);

    /// <summary>Whoever may see findings, of which this sends many: a few at a time, and for as long as that takes.</summary>
    public static IEndpointConventionBuilder ForDownloads(this IEndpointConventionBuilder endpoint) =>
        endpoint.ForReaders().RequireRateLimiting(RateLimits.Downloads).WithRequestTimeout(RequestLimits.Download);

    /// <summary>Whoever may start scans.</summary>
    public static T ForScans<T>(this T endpoint)
        where T : IEndpointConventionBuilder => endpoint.RequireAuthorization(AccessScope.Scan).RequireRateLimiting(RateLimits.Scans);

    /// <summary>Whoever may make and revoke tokens.</summary>
    public static T ForAdministrators<T>(this T endpoint)
        where T : IEndpointConventionBuilder => endpoint.RequireAuthorization(AccessScope.Admin);
}
