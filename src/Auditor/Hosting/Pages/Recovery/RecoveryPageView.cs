using System.Collections.Immutable;
using Auditor.Reporting.Html;

namespace Auditor.Hosting.Pages.Recovery;

/// <summary>Objectives against estimates: of all accounts in lines, of one in full.</summary>
internal sealed record RecoveryPageView
{
    public required ImmutableArray<RecoveryLineView> Lines { get; init; }

    public required string? More { get; init; }

    /// <summary>The account that is shown in full, or null.</summary>
    public required string? Account { get; init; }

    /// <summary>Whether one of several accounts is shown.</summary>
    public required bool HasOthers { get; init; }

    /// <summary>As the report's part wants it.</summary>
    public required ImmutableArray<RecoveryView> Recovery { get; init; }

    /// <summary>Where the interface for programs has all of the account, or null.</summary>
    public required string? Json { get; init; }
}
