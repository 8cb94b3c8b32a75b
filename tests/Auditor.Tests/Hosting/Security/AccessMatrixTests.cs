using System.Net;
using System.Text;
using Auditor.Hosting.Security;
using Auditor.Hosting.Security.Logins;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Auditor.Tests.Hosting.Security;

/// <summary>Every endpoint that there is, called by everybody whom there is. The endpoints are those of the program itself: a new one is in here, and one that does not say who may call it fails.</summary>
public sealed class AccessMatrixTests
{
    private static readonly HttpStatusCode[] Refused = [HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_endpoint_says_who_may_call_it()
    {
        await using var issuer = await OidcProvider.StartAsync();
        await using var auditor = await HostedAuditor.StartAsync(HostedAuditor.LoginAt(issuer));
        Assert.All(Endpoints(auditor), endpoint => Assert.True(
            endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || (endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>() is { Count: > 0 } policies && policies.All(policy => AccessScope.All.Contains(policy.Policy))),
            $"{endpoint.RoutePattern.RawText} does not say who may call it: ForReaders(), ForScans(), ForAdministrators(), ForEverybody() or ForProbes()"));
    }

    [Fact]
    public async Task An_endpoint_that_does_not_say_may_be_called_by_nobody()
    {
        await using var auditor = await HostedAuditor.StartAsync((HostedAuditor.Undeclared, "1"));
        using var client = auditor.Client();
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(HostedAuditor.UndeclaredPage, Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/nothing/here", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await client.DeleteAsync("/api/v1/overview", Stop)).StatusCode);
    }

    [Fact]
    public async Task Everybody_gets_where_they_may_and_nowhere_else()
    {
        await using var issuer = await OidcProvider.StartAsync();
        await using var auditor = await HostedAuditor.StartAsync(HostedAuditor.LoginAt(issuer));
        using var @operator = new Browser(auditor);
        using (await @operator.LogInAsync())
        {
        }

        issuer.Person = OidcPerson.Reader;
        using var reader = new Browser(auditor);
        using (await reader.LogInAsync())
        {
        }

        var tokens = auditor.Store.Tokens;
        var (revoked, revokedSecret) = await tokens.CreateAsync("revoked", AccessScope.All, "operator", "test", TimeProvider.System.GetUtcNow().AddDays(1), Stop);
        Assert.Single(await tokens.RevokeAsync(revoked.Id, "test", Stop));
        var (_, expired) = await tokens.CreateAsync("expired", AccessScope.All, "operator", "test", TimeProvider.System.GetUtcNow().AddSeconds(-1), Stop);
        var valid = await auditor.TokenAsync(AccessScope.All);
        Caller[] callers =
        [
            new("nobody", [], null),
            new("a reader", [AccessScope.Read], null, reader),
            new("an operator", AccessScope.All, null, @operator),
            new("a token that reads", [AccessScope.Read], await auditor.TokenAsync(AccessScope.Read)),
            new("a token that scans", [AccessScope.Scan], await auditor.TokenAsync(AccessScope.Scan)),
            new("a token that administers", [AccessScope.Admin], await auditor.TokenAsync(AccessScope.Admin)),
            new("a token for everything", AccessScope.All, valid),
            new("an expired token", [], expired),
            new("a revoked token", [], revokedSecret),
            new("a forged token", [], valid[..^1] + (valid[^1] == 'A' ? 'E' : 'A')),
            new("no token at all", [], ""),
            new("an operator of the issuer", AccessScope.All, issuer.Issue(OidcPerson.Operator)),
            new("a reader of the issuer", [AccessScope.Read], issuer.Issue(OidcPerson.Reader)),
            new("a stranger of the issuer", [], issuer.Issue(OidcPerson.Stranger)),
            new("another issuer", [], issuer.Issue(OidcPerson.Operator, issuer: "https://login.example.com")),
            new("another audience", [], issuer.Issue(OidcPerson.Operator, audience: "something else")),
            new("another key", [], issuer.Issue(OidcPerson.Operator, key: OidcProvider.NewKey())),
            new("a token of the issuer of yesterday", [], issuer.Issue(OidcPerson.Operator, age: TimeSpan.FromDays(1))),
            new("an ID token", [], issuer.Issue(OidcPerson.Operator, more: new System.Security.Claims.Claim("nonce", "1"))),
            new("a token without a signature", [], Unsigned(issuer.Issue(OidcPerson.Operator))),
        ];

        var told = new StringBuilder();
        // Whoever has logged out calls no more.
        foreach (var endpoint in Endpoints(auditor).OrderBy(endpoint => endpoint.RoutePattern.RawText == LoginPaths.Logout))
        {
            foreach (var method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"])
            {
                foreach (var caller in callers)
                {
                    using var response = await caller.CallAsync(auditor, new(method), AddressOf(endpoint));
                    var may = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || caller.Scopes.Contains(endpoint.Metadata.GetMetadata<IAuthorizeData>()!.Policy, StringComparer.Ordinal);

                    // Who fails often is told so in place of why; who logs in often too.
                    var isRefused = Refused.Contains(response.StatusCode) || (!may && response.StatusCode is HttpStatusCode.TooManyRequests) || response.Headers.Location?.OriginalString.StartsWith("/login", StringComparison.Ordinal) is true;
                    if (may == isRefused || (int)response.StatusCode >= 500)
                    {
                        told.AppendLine($"{caller.Name} {(may ? "may" : "may not")} {method} {endpoint.RoutePattern.RawText}, and gets {response.StatusCode}");
                    }
                }
            }
        }

        Assert.Equal("", told.ToString());
    }

    private static IEnumerable<RouteEndpoint> Endpoints(HostedAuditor auditor) => auditor.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private static string AddressOf(RouteEndpoint endpoint) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { IsCatchAll: true } => "x",
        _ => "1",
    }))));

    private static string Unsigned(string token) => $"{Microsoft.IdentityModel.Tokens.Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""")}.{token.Split('.')[1]}.";

    /// <summary>Somebody who calls.</summary>
    /// <param name="Name">Who.</param>
    /// <param name="Scopes">What they may.</param>
    /// <param name="Token">The token, or null for none.</param>
    /// <param name="Browser">The browser that a person is logged in with, or null.</param>
    private sealed record Caller(string Name, IReadOnlyList<string> Scopes, string? Token, Browser? Browser = null)
    {
        public async Task<HttpResponseMessage> CallAsync(HostedAuditor auditor, HttpMethod method, string address)
        {
            var isSafe = method == HttpMethod.Get || method == HttpMethod.Head;
            if (Browser is not null)
            {
                return isSafe ? await Browser.SendAsync(method, address) : await Browser.ActAsync(method, address);
            }

            using var client = auditor.Client();
            using var request = new HttpRequestMessage(method, address);
            if (Token is not null)
            {
                request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {Token}");
            }

            return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Stop);
        }
    }
}
