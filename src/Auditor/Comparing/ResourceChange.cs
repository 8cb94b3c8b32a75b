using System.Collections.Immutable;
using Auditor.Auditing;

namespace Auditor.Comparing;

/// <summary>A live resource of which properties have changed.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Properties">What has changed, in the order of the properties.</param>
internal sealed record ResourceChange(AuditedResource Resource, ImmutableArray<PropertyChange> Properties);
