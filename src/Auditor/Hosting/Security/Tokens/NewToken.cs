using Auditor.Hosting.Storage.Access;

namespace Auditor.Hosting.Security.Tokens;

/// <summary>A token that was just made.</summary>
/// <param name="Token">The token.</param>
/// <param name="Secret">What a machine sends. It is shown this once; nobody can find it out again.</param>
internal sealed record NewToken(TokenRow Token, string Secret)
{
    /// <summary>Not the secret: records print what they hold, and this may end in a log.</summary>
    public override string ToString() => $"token {Token.Name}";
}
