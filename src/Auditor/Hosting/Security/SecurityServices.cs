using Auditor.Hosting.Security.Keys;
using Auditor.Hosting.Security.Logins;
using Auditor.Hosting.Security.Requests;
using Auditor.Hosting.Security.Tokens;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Auditor.Hosting.Security;

/// <summary>Adds who may do what, and what every answer carries.</summary>
internal static class SecurityServices
{
    /// <exception cref="AuditException">The settings would let anybody in, or make no sense.</exception>
    public static IServiceCollection AddSecurity(this IServiceCollection services, HostSettings settings)
    {
        var security = SecuritySettings.Read(settings);
        services.AddSingleton(security).AddHttpContextAccessor();
        services.AddSingleton<ActivityLog>().AddSingleton<TokenBook>().AddSingleton<FailedAttempts>().AddSingleton<FormTokens>();
        services.TryAddSingleton<IRefusalPage, PlainRefusalPage>();
        services.Configure<KestrelServerOptions>(options => KestrelSettings.Apply(options, security));
        services.AddKeys(security.Login);

        // Forms' tokens are encrypted anew in each page, so that the length of none tells of the others (BREACH).
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "application/sarif+json", "application/problem+json", "text/csv", "text/markdown"];
        });
        services.AddRequestTimeouts(options => RequestLimits.Apply(options, security));
        services.AddRateLimiter(options => RateLimits.Apply(options, security));
        services.AddAntiforgery(options =>
        {
            options.FormFieldName = FormTokens.Field;
            options.HeaderName = FormTokens.Header;
            options.SuppressXFrameOptionsHeader = true;
            options.Cookie.Name = security.IsHttps ? "__Host-auditor-form" : "auditor-form";
            options.Cookie.Path = "/";

            // As the session's: whoever follows a link to a page would get another one, and every form that is open elsewhere would be of no use.
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = security.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        });
        AddAuthentication(services, security);

        // Every wrong token would be a line; the audit log has the first of each minute.
        services.AddLogging(logging => logging.AddFilter(typeof(TokenAuthentication).FullName, LogLevel.Warning).AddFilter(typeof(LoopbackAuthentication).FullName, LogLevel.Warning));
        if (security.Login is null)
        {
            // It warns of keys that are not encrypted; without sessions they protect nothing but forms.
            services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error));
        }

        services.AddSingleton<IAuthorizationMiddlewareResultHandler, AccessAnswers>();
        services.AddSingleton<IAuthorizationHandler, DeclaredAccess>();
        services.AddAuthorization(options =>
        {
            options.FallbackPolicy = new([new DeclaredAccess()], []);
            options.DefaultPolicy = options.FallbackPolicy;
            options.InvokeHandlersAfterFailure = false;
            foreach (var scope in AccessScope.All)
            {
                options.AddPolicy(scope, policy => policy.RequireClaim(AccessClaims.Scope, scope));
            }
        });
        return services;
    }

    public static void UseSecurity(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<SecuritySettings>();
        app.UseProxyHeaders(settings);
        app.UseAnswerHeaders(settings);
        app.UseResponseCompression();
        app.UseFailures();
        app.UsePathPrefix(settings);
        app.UseRouting();
        app.UseRequestTimeouts();
        app.UseHostCheck(settings);
        app.UseHttpsCheck(settings);
        app.UseLoginLimit(settings);
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseCrossSiteGuard();
        app.MapLogins(settings);
    }

    private static void AddAuthentication(IServiceCollection services, SecuritySettings settings)
    {
        var authentication = services.AddAuthentication(AccessSchemes.Any)
            .AddPolicyScheme(AccessSchemes.Any, displayName: null, options => options.ForwardDefaultSelector = context => SchemeOf(context, settings))
            .AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(AccessSchemes.Token, configureOptions: null);
        if (settings.Login is { } login)
        {
            authentication.AddLogin(settings, login);
        }
        else
        {
            authentication.AddScheme<AuthenticationSchemeOptions, LoopbackAuthentication>(AccessSchemes.Loopback, configureOptions: null);
        }
    }

    // What brings a token is judged by the token alone, so that a wrong one is never made up for by a cookie.
    private static string SchemeOf(HttpContext context, SecuritySettings settings)
    {
        if (context.Request.Headers.Authorization.Count == 0)
        {
            return settings.Login is null ? AccessSchemes.Loopback : AccessSchemes.Login;
        }

        return settings.Login?.Audience is not null && !TokenAuthentication.IsOurs(context.Request) ? AccessSchemes.Issuer : AccessSchemes.Token;
    }
}
