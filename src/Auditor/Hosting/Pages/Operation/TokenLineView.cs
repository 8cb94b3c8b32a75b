using Auditor.Hosting.Storage.Access;

namespace Auditor.Hosting.Pages.Operation;

/// <summary>A token in the list.</summary>
internal sealed record TokenLineView
{
    /// <summary>Where the form goes that takes it back.</summary>
    public required string RevokePath { get; init; }

    public required string Name { get; init; }

    public required string Scopes { get; init; }

    public required string CreatedBy { get; init; }

    public required TimeView Created { get; init; }

    public required TimeView? Expires { get; init; }

    public required TimeView? LastUsed { get; init; }

    /// <summary>Whether it opens something.</summary>
    public required bool IsValid { get; init; }

    /// <summary>Valid, expired or revoked, and by whom.</summary>
    public required string Standing { get; init; }

    public static TokenLineView Of(TokenRow row, DateTimeOffset now) => new()
    {
        RevokePath = PageQuery.Path("tokens", row.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), "revoke"),
        Name = row.Name,
        Scopes = row.Scopes,
        CreatedBy = row.CreatedBy,
        Created = TimeView.Of(row.CreatedAt, now),
        Expires = TimeView.Of(row.ExpiresAt, now),
        LastUsed = TimeView.Of(row.LastUsed, now),
        IsValid = row.IsValid(now),
        Standing = row.RevokedAt is not null ? $"revoked by {row.RevokedBy}" : row.IsValid(now) ? "valid" : "expired",
    };
}
