using System.Collections.Immutable;

namespace Auditor.Hosting.Pages.Operation;

/// <summary>Who did what.</summary>
internal sealed record AuditLogView(ImmutableArray<AuditLineView> Entries, string? First, string? Next);
