using System.Net;
using Auditor.Hosting.Security.Logins;
using Auditor.Reporting;

namespace Auditor.Hosting.Security;

/// <summary>Who may get in, and from where.</summary>
internal sealed record SecuritySettings
{
    private const int UsualRate = 1200;

    /// <summary>Where pages are served.</summary>
    public required ListenAddresses Addresses { get; init; }

    /// <summary>How people log in, or null where whoever is on this machine may do everything.</summary>
    public LoginSettings? Login { get; init; }

    /// <summary>The networks of the proxies whose word is taken on who asks, over which scheme and of which host.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    /// <summary>The names that the pages go by, in the order given; empty where every name is taken.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>What the path of every page begins with, without a slash at the end; empty where there is none.</summary>
    public string PathPrefix { get; init; } = "";

    /// <summary>How many requests a client may make in a minute.</summary>
    public int RequestsPerMinute { get; init; } = UsualRate;

    /// <summary>How long clients and the issuer may take, and how often they may ask in which time.</summary>
    public HostTimeLimits TimeLimits { get; init; } = new();

    /// <summary>Whether anybody may see the badge.</summary>
    public bool IsBadgePublic { get; init; }

    /// <summary>The certificate and its key as PEM, where TLS ends here, or null.</summary>
    public (string Certificate, string Key)? Certificate { get; init; }

    /// <summary>Whether browsers get here over HTTPS, here or at a proxy.</summary>
    public bool IsHttps => Addresses.AreHttps || Proxies.Count > 0;

    /// <summary>Reads the settings.</summary>
    /// <exception cref="AuditException">They are wrong, or anybody could get in.</exception>
    public static SecuritySettings Read(HostSettings host)
    {
        var problems = new List<string>();
        var environment = host.Environment;
        var settings = new SecuritySettings
        {
            Addresses = ListenAddresses.Read(host.Urls),
            Login = LoginSettings.Read(environment, problems),
            Proxies = [.. environment.Several("PROXIES").Select(text => Network(text, problems)).OfType<IPNetwork>()],
            Hosts = environment.Several("HOSTS"),
            PathPrefix = Prefix(environment.Text("PATH_PREFIX"), problems),
            RequestsPerMinute = environment.Number("RATE_LIMIT", UsualRate),
            TimeLimits = host.TimeLimits,
            IsBadgePublic = Truth(environment, "PUBLIC_BADGE", problems),
            Certificate = (environment.Text("CERTIFICATE"), environment.Text("CERTIFICATE_KEY")) is ({ } certificate, { } key) ? (certificate, key) : null,
        };
        if (!host.IsOnce && problems.Count == 0)
        {
            problems.AddRange(settings.Holes());
        }

        return problems.Count == 0 ? settings : throw new AuditException(problems.Select(problem => new Problem(ProblemKind.Configuration, problem)));
    }

    private IEnumerable<string> Holes()
    {
        if (Login is null && !Addresses.AreLoopback)
        {
            yield return "pages that others than this machine can reach need a login: set AUDITOR_OIDC_AUTHORITY, AUDITOR_OIDC_CLIENT_ID, AUDITOR_OIDC_CLIENT_SECRET and AUDITOR_OIDC_OPERATORS, or serve at http://127.0.0.1:5080";
        }
        else if (Login is not null && !Addresses.AreLoopback && !IsHttps)
        {
            yield return "logins need HTTPS: name the proxy that ends TLS in AUDITOR_PROXIES (addresses or networks such as 10.0.0.0/16), or serve at https:// with AUDITOR_CERTIFICATE and AUDITOR_CERTIFICATE_KEY";
        }

        if (Login is null && Proxies.Count > 0)
        {
            yield return "with a proxy in front everybody would seem to be on this machine: set AUDITOR_OIDC_AUTHORITY and the rest of the login, or unset AUDITOR_PROXIES";
        }

        if (Certificate is null && Addresses.Addresses.Any(address => address.Scheme == Uri.UriSchemeHttps))
        {
            yield return "https:// needs a certificate: set AUDITOR_CERTIFICATE and AUDITOR_CERTIFICATE_KEY to PEM files";
        }
    }

    private static IPNetwork? Network(string text, List<string> problems)
    {
        if (IPNetwork.TryParse(text, out var network))
        {
            return network;
        }

        if (IPAddress.TryParse(text, out var address))
        {
            return new(address, address.GetAddressBytes().Length * 8);
        }

        problems.Add($"AUDITOR_PROXIES takes addresses and networks such as 10.0.0.7 or 10.0.0.0/16, not \"{Printable.Of(text)}\"");
        return null;
    }

    private static string Prefix(string? text, List<string> problems)
    {
        var prefix = text?.TrimEnd('/') ?? "";
        if (prefix.Length > 0 && (prefix[0] != '/' || prefix.Contains("//", StringComparison.Ordinal) || prefix.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter is not ('/' or '-' or '_' or '.' or '~'))))
        {
            problems.Add($"AUDITOR_PATH_PREFIX is a path such as /auditor, not \"{Printable.Of(text!)}\"");
        }

        return prefix;
    }

    private static bool Truth(HostEnvironment environment, string name, List<string> problems)
    {
        var text = environment.Text(name);
        if (text is not (null or "true" or "false" or "1" or "0"))
        {
            problems.Add($"AUDITOR_{name} takes true or false, not \"{Printable.Of(text)}\"");
        }

        return text is "true" or "1";
    }
}
