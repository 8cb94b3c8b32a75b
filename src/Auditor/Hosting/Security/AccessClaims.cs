namespace Auditor.Hosting.Security;

/// <summary>What a request's identity says of itself, whichever way it came in.</summary>
internal static class AccessClaims
{
    /// <summary>Who it is among all others: the subject of the login, the id of the token.</summary>
    public const string Subject = "sub";

    /// <summary>What a person calls it.</summary>
    public const string Name = "name";

    /// <summary>One of <see cref="AccessScope"/>, as often as there are several.</summary>
    public const string Scope = "scope";

    /// <summary>When a token of ours ends, in milliseconds since 1970.</summary>
    public const string TokenEnd = "auditor:end";

    /// <summary>When a person logged in, in seconds since 1970.</summary>
    public const string LoggedInAt = "auditor:login";
}
