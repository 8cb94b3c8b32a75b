namespace Auditor.Hosting.Security;

/// <summary>What the audit log calls what was done.</summary>
internal static class Activity
{
    public const string LoggedIn = "login";
    public const string LoggedOut = "logout";
    public const string ScanRequested = "scan";
    public const string TokenMade = "token-made";
    public const string TokenRevoked = "token-revoked";
    public const string ResultDownloaded = "download";

    /// <summary>Somebody tried what they may not, or could not show who they are.</summary>
    public const string Denied = "denied";
}
