namespace Auditor.Accounts.Access;

/// <summary>Who may assume the role.</summary>
internal static class TrustedPrincipal
{
    private static readonly string[] Kinds = ["role/", "user/"];

    /// <summary>The ARN of what <c>--principal</c> takes: an ARN of IAM, or the number of an account.</summary>
    /// <exception cref="AuditException">It names nobody, or everybody.</exception>
    public static string Parse(string text, string partition)
    {
        if (IsAccount(text))
        {
            return $"arn:{partition}:iam::{text}:root";
        }

        return text.Split(':', 6) is ["arn", _, "iam", "", var account, var who] && IsAccount(account) && (who == "root" || Array.Exists(Kinds, kind => IsNamed(who, kind)))
            ? text
            : throw new AuditException(ProblemKind.Configuration, $"--principal takes the ARN of a role or user, or the twelve digits of an account, not \"{text}\"");
    }

    private static bool IsAccount(string text) => text.Length == 12 && !text.AsSpan().ContainsAnyExceptInRange('0', '9');

    private static bool IsNamed(string who, string kind) =>
        who.StartsWith(kind, StringComparison.Ordinal) && who.Length > kind.Length && who.All(letter => char.IsAsciiLetterOrDigit(letter) || "_+=,.@-/".Contains(letter, StringComparison.Ordinal));
}
