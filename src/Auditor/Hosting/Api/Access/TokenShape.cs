using Auditor.Hosting.Security;
using Auditor.Hosting.Security.Tokens;
using Auditor.Hosting.Storage.Access;
using Auditor.Reporting.Json;

namespace Auditor.Hosting.Api.Access;

/// <summary>A token of a machine.</summary>
internal static class TokenShape
{
    private static readonly JsonShape<TokenRow> Row = new JsonShape<TokenRow>("token", "A token of a machine.")
        .Number("id", "The number.", token => token.Id)
        .Text("name", "What people call it.", token => token.Name)
        .Texts("scopes", "What it is for.", token => token.ScopeList)
        .Text("createdBy", "Who made it.", token => token.CreatedBy)
        .Time("createdAt", "When it was made.", token => token.CreatedAt)
        .OptionalTime("expiresAt", "From when on it is of no use.", token => token.ExpiresAt)
        .OptionalTime("revokedAt", "When it was revoked.", token => token.RevokedAt)
        .OptionalText("revokedBy", "Who revoked it.", token => token.RevokedBy)
        .OptionalTime("lastUsed", "When it was used last, to the minute.", token => token.LastUsed);

    public static JsonShape<IReadOnlyList<TokenRow>> List { get; } = ListShape.Of(Row, "tokenList", "The tokens, the newest first.");

    /// <summary>What asks for a token.</summary>
    public static JsonShape<TokenRequest> Request { get; } = new JsonShape<TokenRequest>("tokenRequest", "What a token is to be.")
        .Text("name", "What people call it.", request => request.Name)
        .Texts("scopes", $"What it is for: {string.Join(", ", AccessScope.All)}.", request => request.Scopes)
        .OptionalNumber("days", $"How many days it lasts: {TokenBook.UsualDays} where it does not say, {TokenBook.MostDays} at most.", request => request.Days);

    /// <summary>A token that was just made.</summary>
    public static JsonShape<NewToken> Made { get; } = new JsonShape<NewToken>("newToken", "A token that was just made.")
        .One("token", "The token.", Row, made => made.Token)
        .Text("secret", "What a machine sends: Authorization: Bearer and this. It is told this once.", made => made.Secret);
}
