namespace Auditor.Hosting.Security;

/// <summary>How a request shows who makes it.</summary>
internal enum AccessKind
{
    /// <summary>It comes from this machine, and no login is configured.</summary>
    Loopback,

    /// <summary>A person logged in: the cookie of a session.</summary>
    Login,

    /// <summary>A machine: a token that the auditor made.</summary>
    Token,

    /// <summary>A machine: a token of the same issuer that people log in with.</summary>
    Issuer,
}
