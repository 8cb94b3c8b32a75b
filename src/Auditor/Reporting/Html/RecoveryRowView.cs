using System.Collections.Immutable;

namespace Auditor.Reporting.Html;

/// <summary>A component's estimates, one per disruption; null where there is none.</summary>
internal sealed record RecoveryRowView(string Component, string Resource, ImmutableArray<RecoveryCellView?> Cells);
