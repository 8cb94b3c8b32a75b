using System.Collections.Immutable;

namespace Auditor.Reporting.Html;

/// <summary>The estimates of a resource that stands for a component, one per disruption; null where there is none.</summary>
internal sealed record RecoveryRowView(string Component, string Resource, ImmutableArray<RecoveryCellView?> Cells);
