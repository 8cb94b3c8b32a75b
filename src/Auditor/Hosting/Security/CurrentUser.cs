using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace Auditor.Hosting.Security;

/// <summary>Who makes a request, and what they may do.</summary>
/// <param name="Kind">How they came in, or null where nobody did.</param>
/// <param name="Id">Who it is among all others of that kind.</param>
/// <param name="Name">What a person calls it. It comes from outside: write it only through what escapes.</param>
/// <param name="Scopes">What they may do.</param>
internal sealed record CurrentUser(AccessKind? Kind, string Id, string Name, IReadOnlyList<string> Scopes)
{
    public static CurrentUser Nobody { get; } = new(null, "", "", []);

    /// <summary>When the token ends that they came in with; null of all others.</summary>
    public DateTimeOffset? TokenEnd { get; init; }

    public bool IsKnown => Kind is not null;

    /// <summary>Whether there is something to log out of.</summary>
    public bool IsLoggedIn => Kind is AccessKind.Login;

    /// <summary>What a person of these scopes is called.</summary>
    public AccessRole Role => MayScan && MayAdminister ? AccessRole.Operator : AccessRole.Reader;

    public bool MayRead => May(AccessScope.Read);

    public bool MayScan => May(AccessScope.Scan);

    public bool MayAdminister => May(AccessScope.Admin);

    /// <summary>Who did it, as the audit log has it: <c>login:alice@example.com (00u1)</c>, <c>token:7:ci</c>, <c>local</c>: names may change, and be those of several.</summary>
    public string Actor => Kind switch
    {
        null => "nobody",
        AccessKind.Loopback => "local",
        AccessKind.Login => $"login:{Name} ({Id})",
        AccessKind.Token => $"token:{Id}:{Name}",
        AccessKind.Issuer => $"issuer:{Name} ({Id})",
        _ => throw new InvalidOperationException($"{Kind}"),
    };

    /// <summary>Who makes this request.</summary>
    public static CurrentUser Of(HttpContext context) => Of(context.User);

    public static CurrentUser Of(ClaimsPrincipal principal)
    {
        if (principal.Identity is not ClaimsIdentity { IsAuthenticated: true } identity || KindOf(identity.AuthenticationType) is not { } kind)
        {
            return Nobody;
        }

        var id = identity.FindFirst(AccessClaims.Subject)?.Value ?? "";
        return new(kind, id, identity.FindFirst(AccessClaims.Name)?.Value ?? id, [.. identity.FindAll(AccessClaims.Scope).Select(claim => claim.Value)])
        {
            TokenEnd = long.TryParse(identity.FindFirst(AccessClaims.TokenEnd)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var end) ? DateTimeOffset.FromUnixTimeMilliseconds(end) : null,
        };
    }

    public bool May(string scope) => Scopes.Contains(scope, StringComparer.Ordinal);

    private static AccessKind? KindOf(string? scheme) => scheme switch
    {
        AccessSchemes.Loopback => AccessKind.Loopback,
        AccessSchemes.Login => AccessKind.Login,
        AccessSchemes.Token => AccessKind.Token,
        AccessSchemes.Issuer => AccessKind.Issuer,
        _ => null,
    };
}
