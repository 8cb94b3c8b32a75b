using Microsoft.AspNetCore.Http.Timeouts;

namespace Auditor.Hosting.Security.Requests;

/// <summary>How long an answer may take, so that what is too much for the store does not pile up.</summary>
internal static class RequestLimits
{
    /// <summary>For endpoints that send much.</summary>
    public static readonly TimeSpan Download = TimeSpan.FromMinutes(15);

    public static void Apply(RequestTimeoutOptions options, SecuritySettings settings) => options.DefaultPolicy = new() { Timeout = settings.TimeLimits.Request };
}
