using System.Collections.Immutable;
using Auditor.Hosting.Pages.Scans;

namespace Auditor.Hosting.Pages.Overview;

/// <summary>What is going on before there is a result.</summary>
internal sealed record BeginningView
{
    public required string Heading { get; init; }

    /// <summary>Why the accounts are not known, and what to do; or null.</summary>
    public required string? Problem { get; init; }

    /// <summary>The accounts whose scan failed, and why.</summary>
    public required ImmutableArray<LinkView> Failed { get; init; }

    public required ImmutableArray<ScanLineView> Running { get; init; }

    /// <summary>How many accounts are known, in words.</summary>
    public required string Accounts { get; init; }

    public required bool HasAccounts { get; init; }

    public required string Schedule { get; init; }

    public required TimeView? Next { get; init; }

    public required ScanFormView? Scan { get; init; }
}
