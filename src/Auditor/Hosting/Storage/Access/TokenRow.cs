using System.Collections.Immutable;

namespace Auditor.Hosting.Storage.Access;

/// <summary>A token of a machine. The secret itself is stored nowhere.</summary>
internal sealed record TokenRow
{
    public long Id { get; init; }

    public string Name { get; init; } = "";

    /// <summary>What it may do, with blanks between.</summary>
    public string Scopes { get; init; } = "";

    public string Role { get; init; } = "";

    public string CreatedBy { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    public string? RevokedBy { get; init; }

    /// <summary>When it was used last, to the minute.</summary>
    public DateTimeOffset? LastUsed { get; init; }

    public ImmutableArray<string> ScopeList => [.. Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    public bool IsValid(DateTimeOffset now) => RevokedAt is null && (ExpiresAt is not { } end || now < end);
}
