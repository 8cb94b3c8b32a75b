namespace Auditor.Hosting.Security.Logins;

/// <summary>Where people log in and out.</summary>
internal static class LoginPaths
{
    /// <summary>Sends a browser to the issuer, and from there back to the path in <c>return</c>.</summary>
    public const string Login = "/login";

    /// <summary>Where the issuer sends browsers back to; it has to be registered there.</summary>
    public const string Callback = "/login/callback";

    /// <summary>Ends the session; a form posts to it, with the token of <see cref="FormTokens"/>.</summary>
    public const string Logout = "/logout";

    /// <summary>The query's name of the path to go back to.</summary>
    public const string Return = "return";
}
