using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Auditor.Tests.Hosting.Security;

/// <summary>A small OpenID Connect issuer: discovery, keys, authorization with PKCE, tokens. Whoever comes is let in as the person that the test says.</summary>
internal sealed class OidcProvider : IAsyncDisposable
{
    public const string ClientId = "auditor";
    public const string ClientSecret = "a secret of the client";
    public const string Audience = "auditor-api";

    private readonly WebApplication _app;
    private readonly RsaSecurityKey _key = NewKey();
    private readonly ConcurrentDictionary<string, (string Challenge, string Nonce, string Redirect, OidcPerson Person)> _codes = new(StringComparer.Ordinal);

    private OidcProvider()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        _app = builder.Build();
        _app.MapGet("/.well-known/openid-configuration", () => Results.Json(new Dictionary<string, object>
        {
            ["issuer"] = Issuer,
            ["authorization_endpoint"] = $"{Issuer}/authorize",
            ["token_endpoint"] = $"{Issuer}/token",
            ["jwks_uri"] = $"{Issuer}/keys",
            ["response_types_supported"] = new[] { "code" },
            ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
        }));
        _app.MapGet("/keys", () => Results.Json(new Dictionary<string, object> { ["keys"] = new[] { Published(_key) } }));
        _app.MapGet("/authorize", Authorize);
        _app.MapPost("/token", (Delegate)TokenAsync);
    }

    /// <summary>Who logs in next; null refuses the login.</summary>
    public OidcPerson? Person { get; set; } = OidcPerson.Operator;

    /// <summary>What the login was asked with last.</summary>
    public IQueryCollection? LastQuery { get; private set; }

    public string Issuer => _app.Urls.Single();

    public static RsaSecurityKey NewKey() => new(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("N") };

    public static async Task<OidcProvider> StartAsync()
    {
        var provider = new OidcProvider();
        await provider._app.StartAsync(TestContext.Current.CancellationToken);
        return provider;
    }

    /// <summary>A token for a machine.</summary>
    public string Issue(OidcPerson person, string audience = Audience, string? issuer = null, RsaSecurityKey? key = null, TimeSpan? age = null, params Claim[] more)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime - (age ?? TimeSpan.Zero);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer ?? Issuer,
            Audience = audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now.AddMinutes(30),
            Subject = new([new("sub", person.Subject), new("name", person.Name), .. person.Groups.Select(group => new Claim("groups", group)), .. more]),
            SigningCredentials = new(key ?? _key, SecurityAlgorithms.RsaSha256),
        });
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static Dictionary<string, string> Published(RsaSecurityKey key)
    {
        var parameters = key.Rsa.ExportParameters(includePrivateParameters: false);
        return new() { ["kty"] = "RSA", ["use"] = "sig", ["alg"] = "RS256", ["kid"] = key.KeyId, ["n"] = Base64UrlEncoder.Encode(parameters.Modulus!), ["e"] = Base64UrlEncoder.Encode(parameters.Exponent!) };
    }

    private IResult Authorize(HttpContext context)
    {
        LastQuery = context.Request.Query;
        string Asked(string name) => LastQuery[name].ToString();
        if (Person is null)
        {
            return Results.Redirect(QueryHelpers.AddQueryString(Asked("redirect_uri"), new Dictionary<string, string?>(StringComparer.Ordinal) { ["error"] = "access_denied", ["state"] = Asked("state") }));
        }

        var code = Guid.NewGuid().ToString("N");
        _codes[code] = (Asked("code_challenge"), Asked("nonce"), Asked("redirect_uri"), Person);
        return Results.Redirect(QueryHelpers.AddQueryString(Asked("redirect_uri"), new Dictionary<string, string?>(StringComparer.Ordinal) { ["code"] = code, ["state"] = Asked("state") }));
    }

    private async Task<IResult> TokenAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        string Sent(string name) => form[name].ToString();
        var isKnown = _codes.TryRemove(Sent("code"), out var asked);
        var challenge = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(Sent("code_verifier"))));
        return isKnown && asked.Challenge == challenge && asked.Redirect == Sent("redirect_uri") && Sent("client_id") == ClientId && Sent("client_secret") == ClientSecret
            ? Results.Json(new Dictionary<string, object>
            {
                ["access_token"] = "none of ours",
                ["token_type"] = "Bearer",
                ["expires_in"] = 60,
                ["id_token"] = Issue(asked.Person, ClientId, more: new Claim("nonce", asked.Nonce)),
            })
            : Results.Json(new Dictionary<string, string> { ["error"] = "invalid_grant" }, statusCode: StatusCodes.Status400BadRequest);
    }
}
