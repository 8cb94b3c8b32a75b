namespace Auditor.Hosting.Security;

/// <summary>What may be done. Endpoints ask for one of these and never for a role: a role is a set of them, and so is what a token was made for.</summary>
internal static class AccessScope
{
    /// <summary>Sees findings, results and whatever else the pages show.</summary>
    public const string Read = "read";

    /// <summary>Starts scans.</summary>
    public const string Scan = "scan";

    /// <summary>Makes and revokes tokens, and reads the audit log.</summary>
    public const string Admin = "admin";

    /// <summary>All of them, the least first.</summary>
    public static IReadOnlyList<string> All { get; } = [Read, Scan, Admin];

    /// <summary>What a role may do.</summary>
    public static IReadOnlyList<string> Of(AccessRole role) => role is AccessRole.Operator ? All : [Read];
}
