using Auditor.Reporting;

namespace Auditor.Hosting.Security.Logins;

/// <summary>How people log in: OpenID Connect.</summary>
internal sealed record LoginSettings
{
    /// <summary>The claim that says what somebody is, where no other is named.</summary>
    public const string UsualClaim = "groups";

    /// <summary>A value that everybody has who can log in.</summary>
    public const string Everybody = "*";

    private const string Authorities = "OIDC_AUTHORITY";
    private const string Clients = "OIDC_CLIENT_ID";
    private const string Secrets = "OIDC_CLIENT_SECRET";
    private const string OperatorValues = "OIDC_OPERATORS";
    private const string ReaderValues = "OIDC_READERS";

    /// <summary>The issuer.</summary>
    public required Uri Authority { get; init; }

    public required string ClientId { get; init; }

    /// <summary>The secret of the client. Never write it out.</summary>
    public required string ClientSecret { get; init; }

    /// <summary>The claim that says what somebody is: its name, or the path to it as Keycloak nests it, <c>realm_access.roles</c>.</summary>
    public required string Claim { get; init; }

    /// <summary>The values of the claim that make an operator.</summary>
    public required IReadOnlyList<string> Operators { get; init; }

    /// <summary>The values of the claim that make a reader.</summary>
    public required IReadOnlyList<string> Readers { get; init; }

    /// <summary>What is asked of the issuer besides <c>openid</c> and <c>profile</c>.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>The audience of the issuer's tokens for machines, or null where none of them is taken.</summary>
    public string? Audience { get; init; }

    /// <summary>Whether an issuer is asked over HTTPS only; one on this machine may be asked without.</summary>
    public bool IsHttpsRequired => !Authority.IsLoopback;

    /// <summary>Reads the settings; null where nothing is set at all.</summary>
    /// <param name="environment">The environment variables.</param>
    /// <param name="problems">Receives what is wrong, a sentence each.</param>
    public static LoginSettings? Read(HostEnvironment environment, ICollection<string> problems)
    {
        string[] required = [Authorities, Clients, Secrets];
        var missing = required.Where(name => environment.Text(name) is null).ToList();
        if (missing.Count == required.Length)
        {
            return null;
        }

        if (missing.Count > 0)
        {
            problems.Add($"a login needs {string.Join(" and ", missing.Select(name => "AUDITOR_" + name))} as well");
            return null;
        }

        if (!Uri.TryCreate(environment.Text(Authorities), UriKind.Absolute, out var authority) || !(authority.Scheme == Uri.UriSchemeHttps || (authority.Scheme == Uri.UriSchemeHttp && authority.IsLoopback)))
        {
            problems.Add($"AUDITOR_{Authorities} is the address of an OpenID Connect issuer and begins with https://, not \"{Printable.Of(environment.Text(Authorities)!)}\"");
            return null;
        }

        var operators = Values(environment, OperatorValues);
        var readers = Values(environment, ReaderValues);
        if (operators.Length + readers.Length == 0)
        {
            problems.Add($"nobody may log in: name in AUDITOR_{OperatorValues} or AUDITOR_{ReaderValues} the values of the claim AUDITOR_OIDC_CLAIM (default {UsualClaim}) that make operators and readers");
        }

        if (operators.Contains(Everybody, StringComparer.Ordinal))
        {
            problems.Add($"AUDITOR_{OperatorValues} takes no {Everybody}: name who may start scans and make tokens");
        }

        return new()
        {
            Authority = authority,
            ClientId = environment.Text(Clients)!,
            ClientSecret = environment.Text(Secrets)!,
            Claim = environment.Text("OIDC_CLAIM") ?? UsualClaim,
            Operators = operators,
            Readers = readers,
            Scopes = environment.Several("OIDC_SCOPES"),
            Audience = environment.Text("OIDC_AUDIENCE"),
        };
    }

    // Names of groups have spaces in them.
    private static string[] Values(HostEnvironment environment, string name) =>
        environment.Text(name)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
