using System.Security.Claims;
using System.Text.Json;

namespace Auditor.Hosting.Security.Logins;

/// <summary>Makes of what an issuer says of somebody what they are here.</summary>
internal static class RoleClaims
{
    private const int LongestName = 200;

    private static readonly string[] Names = ["email", "preferred_username", "upn", "name", "client_id", "azp"];

    /// <summary>The role, or null where they are none of ours.</summary>
    public static AccessRole? RoleOf(ClaimsPrincipal principal, LoginSettings settings)
    {
        var values = Values(principal, settings.Claim).ToHashSet(StringComparer.Ordinal);
        return settings.Operators.Any(values.Contains) ? AccessRole.Operator
            : settings.Readers.Contains(LoginSettings.Everybody, StringComparer.Ordinal) || settings.Readers.Any(values.Contains) ? AccessRole.Reader
            : null;
    }

    /// <summary>The identity that goes on: who it is and what they may do, and nothing else that the issuer told.</summary>
    /// <param name="principal">What the issuer says.</param>
    /// <param name="role">What they are here.</param>
    /// <param name="scheme">How they came in.</param>
    /// <param name="time">When.</param>
    /// <param name="tokenEnd">When the token ends that they came in with, or null where it was a login.</param>
    public static ClaimsPrincipal Of(ClaimsPrincipal principal, AccessRole role, string scheme, DateTimeOffset time, DateTimeOffset? tokenEnd = null)
    {
        var subject = principal.FindFirst("sub")?.Value ?? "";
        var identity = new ClaimsIdentity(
            [
                new(AccessClaims.Subject, subject),
                new(AccessClaims.Name, NameOf(principal) ?? subject),
                new(AccessClaims.LoggedInAt, time.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture)),
                .. tokenEnd is { } end ? [new(AccessClaims.TokenEnd, end.ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture))] : Array.Empty<Claim>(),
                .. AccessScope.Of(role).Select(scope => new Claim(AccessClaims.Scope, scope)),
            ],
            scheme,
            AccessClaims.Name,
            roleType: null);
        return new(identity);
    }

    /// <summary>What a person calls them.</summary>
    public static string? NameOf(ClaimsPrincipal principal) =>
        Names.Where(name => name != "email" || !IsUnverified(principal)).Select(name => principal.FindFirst(name)?.Value).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value)) is { } found ? found[..Math.Min(found.Length, LongestName)] : null;

    // Anybody may name an address of somebody else where the issuer does not ask there.
    private static bool IsUnverified(ClaimsPrincipal principal) => principal.HasClaim(claim => claim.Type == "email_verified" && claim.Value.Equals("false", StringComparison.OrdinalIgnoreCase));

    // A claim of many values comes as one claim each; what is nested comes as its JSON.
    private static IEnumerable<string> Values(ClaimsPrincipal principal, string name)
    {
        var plain = principal.FindAll(name).Select(claim => claim.Value).ToList();
        return plain.Count > 0 || name.Split('.', 2) is not [var parent, var path] ? plain : principal.FindAll(parent).SelectMany(claim => Nested(claim.Value, path.Split('.')));
    }

    private static List<string> Nested(string json, string[] path)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var element = document.RootElement;
            foreach (var name in path)
            {
                if (element.ValueKind is not JsonValueKind.Object || !element.TryGetProperty(name, out element))
                {
                    return [];
                }
            }

            return element.ValueKind switch
            {
                JsonValueKind.Array => [.. element.EnumerateArray().Where(item => item.ValueKind is JsonValueKind.String).Select(item => item.GetString()!)],
                JsonValueKind.String => [element.GetString()!],
                _ => [],
            };
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
