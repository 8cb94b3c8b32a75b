namespace Auditor.Accounts.Aws;

/// <summary>An answer that AWS would not give: a proxy's page, something cut off, nothing at all.</summary>
/// <param name="code">In one word.</param>
/// <param name="message">In a few.</param>
internal sealed class MalformedAnswerException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
