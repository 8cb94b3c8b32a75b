namespace Auditor.Accounts.Access;

/// <summary>What a role is called in every account.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Path">Its path: <c>/</c>, or <c>/audit/</c>.</param>
internal sealed record RoleName(string Name, string Path)
{
    /// <summary>Where none is named.</summary>
    public const string Usual = "auditor";

    /// <summary>The name in what <c>--role</c> takes: a name, or an ARN.</summary>
    /// <exception cref="AuditException">It names no role.</exception>
    public static RoleName Parse(string role)
    {
        const string Marker = ":role/";
        var start = role.StartsWith("arn:", StringComparison.Ordinal) ? role.IndexOf(Marker, StringComparison.Ordinal) : 0;
        var full = start < 0 ? "" : start == 0 ? role : role[(start + Marker.Length)..];
        var name = full[(full.LastIndexOf('/') + 1)..];
        return name.Length is > 0 and <= 64 && full.All(letter => char.IsAsciiLetterOrDigit(letter) || "_+=,.@-/".Contains(letter, StringComparison.Ordinal))
            ? new(name, $"/{full[..^name.Length]}".Replace("//", "/", StringComparison.Ordinal))
            : throw new AuditException(ProblemKind.Configuration, $"--role takes the name of a role, or an ARN such as arn:aws:iam::{{account}}:role/auditor, not \"{role}\"");
    }
}
