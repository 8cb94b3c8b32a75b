namespace Auditor.Hosting.Security;

/// <summary>The ways in, as authentication knows them. The identity that one makes has its name as type.</summary>
internal static class AccessSchemes
{
    /// <summary>Chooses among the others by what the request brings.</summary>
    public const string Any = "auditor";

    public const string Loopback = "loopback";

    /// <summary>The session of a person who logged in.</summary>
    public const string Login = "login";

    /// <summary>OpenID Connect, by which people log in.</summary>
    public const string OpenId = "openid";

    public const string Token = "token";

    public const string Issuer = "issuer";
}
