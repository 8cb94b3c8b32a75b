using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Auditor.Hosting.Storage.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Auditor.Hosting.Security.Tokens;

/// <summary>Lets machines in that bring a token of ours.</summary>
internal sealed class TokenAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, TokenStore tokens) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string Bearer = "Bearer ";

    /// <summary>Whether the request brings what looks like a token of ours.</summary>
    public static bool IsOurs(HttpRequest request) => TextOf(request)?.StartsWith(TokenStore.Prefix, StringComparison.Ordinal) is true;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (TextOf(Request) is not { } text)
        {
            return Failed("no token where one belongs");
        }

        return await tokens.FindAsync(text, Context.RequestAborted) switch
        {
            null => Failed("a token that there is not"),
            { RevokedAt: not null } revoked => Failed($"token {revoked.Name}, which was revoked"),
            var token when !token.IsValid(TimeProvider.GetUtcNow()) => Failed($"token {token.Name}, which has expired"),
            var token => AuthenticateResult.Success(new(new(Identity(token)), Scheme.Name)),
        };
    }

    private static AuthenticateResult Failed(string what) => AuthenticateResult.Fail(new InvalidTokenException(what));

    private static ClaimsIdentity Identity(TokenRow token) => new(
        [
            new(AccessClaims.Subject, token.Id.ToString(CultureInfo.InvariantCulture)),
            new(AccessClaims.Name, token.Name),
            .. token.ExpiresAt is { } end ? [new(AccessClaims.TokenEnd, end.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture))] : Array.Empty<Claim>(),
            .. token.ScopeList.Select(scope => new Claim(AccessClaims.Scope, scope)),
        ],
        AccessSchemes.Token,
        AccessClaims.Name,
        roleType: null);

    private static string? TextOf(HttpRequest request) =>
        request.Headers.Authorization is [{ } header] && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..].Trim() : null;
}
