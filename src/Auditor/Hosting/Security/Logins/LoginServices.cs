using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Auditor.Hosting.Security.Logins;

/// <summary>Adds logins by OpenID Connect: code flow with PKCE, and a session in a cookie.</summary>
internal static class LoginServices
{
    /// <summary>How long a session lasts after the last request.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(8);

    /// <summary>How long a session lasts however busy it is: whoever lost their role at the issuer loses it here by then.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    // How long a login may take from its beginning to its end.
    private static readonly TimeSpan Begun = TimeSpan.FromMinutes(10);

    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384,
        SecurityAlgorithms.RsaSsaPssSha512, SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    public static void AddLogin(this AuthenticationBuilder authentication, SecuritySettings settings, LoginSettings login)
    {
        // The prefix makes browsers insist on HTTPS and on this very host.
        var prefix = settings.IsHttps ? "__Host-" : "";
        var secure = settings.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        authentication.AddCookie(AccessSchemes.Login, options =>
        {
            options.Cookie = Cookie($"{prefix}auditor", secure);
            options.ExpireTimeSpan = Idle;
            options.SlidingExpiration = true;
            options.Events.OnValidatePrincipal = SessionLife.ValidateAsync;
        });
        authentication.AddOpenIdConnect(AccessSchemes.OpenId, options =>
        {
            options.SignInScheme = AccessSchemes.Login;
            options.Authority = login.Authority.AbsoluteUri;
            options.RequireHttpsMetadata = login.IsHttpsRequired;
            options.ClientId = login.ClientId;
            options.ClientSecret = login.ClientSecret;
            options.ResponseType = OpenIdConnectResponseType.Code;
            options.ResponseMode = OpenIdConnectResponseMode.Query;
            options.UsePkce = true;
            options.SaveTokens = false;
            options.MapInboundClaims = false;
            options.GetClaimsFromUserInfoEndpoint = true;
            options.ClaimActions.Clear();
            foreach (var claim in new[] { login.Claim, login.Claim.Split('.')[0], "email", "email_verified", "preferred_username", "name" }.Distinct(StringComparer.Ordinal))
            {
                options.ClaimActions.MapJsonKey(claim, claim);
            }

            options.Scope.Clear();
            foreach (var scope in login.Scopes.Union(["openid", "profile", "email"], StringComparer.Ordinal))
            {
                options.Scope.Add(scope);
            }

            options.CallbackPath = LoginPaths.Callback;
            options.CorrelationCookie = Cookie($"{prefix}auditor-login.", secure, Begun);
            options.NonceCookie = Cookie($"{prefix}auditor-nonce.", secure, Begun);
            options.RemoteAuthenticationTimeout = Begun;
            options.TokenValidationParameters.ValidAlgorithms = Algorithms;
            options.BackchannelTimeout = settings.TimeLimits.Issuer;
            options.Events = new LoginEvents(login);
        });
        if (login.Audience is { } audience)
        {
            authentication.AddJwtBearer(AccessSchemes.Issuer, options =>
            {
                options.Authority = login.Authority.AbsoluteUri;
                options.RequireHttpsMetadata = login.IsHttpsRequired;
                options.Audience = audience;
                options.MapInboundClaims = false;
                options.SaveToken = false;
                options.IncludeErrorDetails = false;
                options.TokenValidationParameters.ValidAlgorithms = Algorithms;
                options.BackchannelTimeout = settings.TimeLimits.Issuer;
                options.Events = new IssuerEvents(login);
            });
        }
    }

    private static CookieBuilder Cookie(string name, CookieSecurePolicy secure, TimeSpan? life = null) => new()
    {
        Name = name,
        Path = "/",
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        SecurePolicy = secure,
        Expiration = life,
    };
}
