using System.Collections.Immutable;
using Auditor.Auditing;
using Auditor.Drift;

namespace Auditor.Hosting.Storage.Findings;

/// <summary>All that is known of a finding or a difference.</summary>
/// <param name="Row">As lists show it.</param>
/// <param name="Finding">The finding; null of a difference.</param>
/// <param name="Difference">The difference; null of a finding.</param>
/// <param name="Events">Its history, the oldest first.</param>
internal sealed record FindingDetail(FindingRow Row, Finding? Finding, Difference? Difference, ImmutableArray<FindingEvent> Events);
