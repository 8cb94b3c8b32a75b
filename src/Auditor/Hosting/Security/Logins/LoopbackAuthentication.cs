using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Auditor.Hosting.Security.Logins;

/// <summary>Where no login is configured, whoever is on this machine is an operator.</summary>
internal sealed class LoopbackAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private static readonly string[] Forwarded = ["X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Forwarded", "Via"];

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // A proxy on this machine would make an operator of everybody. Those that say nothing of themselves speak HTTP/1.0 where nobody tells them otherwise.
        if (!IsLoopback(Context.Connection.LocalIpAddress) || !IsLoopback(Context.Connection.RemoteIpAddress) || HttpProtocol.IsHttp10(Request.Protocol) || Array.Exists(Forwarded, Request.Headers.ContainsKey))
        {
            return Task.FromResult(AuthenticateResult.Fail("the request is not from this machine"));
        }

        var identity = new ClaimsIdentity(
            [new(AccessClaims.Subject, "local"), new(AccessClaims.Name, "local"), .. AccessScope.All.Select(scope => new Claim(AccessClaims.Scope, scope))],
            AccessSchemes.Loopback,
            AccessClaims.Name,
            roleType: null);
        return Task.FromResult(AuthenticateResult.Success(new(new(identity), Scheme.Name)));
    }

    private static bool IsLoopback(IPAddress? address) => address is not null && IPAddress.IsLoopback(address);
}
