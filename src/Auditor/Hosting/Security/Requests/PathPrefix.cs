using Microsoft.AspNetCore.Builder;

namespace Auditor.Hosting.Security.Requests;

/// <summary>Serves under a path prefix, whether the proxy leaves it in the path or takes it off.</summary>
internal static class PathPrefix
{
    public static void UsePathPrefix(this IApplicationBuilder app, SecuritySettings settings)
    {
        if (settings.PathPrefix.Length == 0)
        {
            return;
        }

        app.Use((context, next) =>
        {
            if (context.Request.Path.StartsWithSegments(settings.PathPrefix, StringComparison.OrdinalIgnoreCase, out var rest))
            {
                context.Request.Path = rest.HasValue ? rest : "/";
            }

            context.Request.PathBase = settings.PathPrefix;
            return next(context);
        });
    }
}
