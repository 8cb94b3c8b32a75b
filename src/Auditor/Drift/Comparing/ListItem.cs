using Policies.Model;

namespace Auditor.Drift.Comparing;

/// <summary>An item of a list, prepared for being matched.</summary>
/// <param name="Node">The item.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Symbol">Its text as it is written.</param>
/// <param name="Form">Its canonical form; null where part of it is not known.</param>
/// <param name="Members">The canonical forms of an object's members; null of anything else, and where part of it is not known.</param>
/// <param name="Key">Its identity; null where it has none.</param>
internal sealed record ListItem(Node Node, Place Place, string Symbol, string? Form, List<KeyValuePair<string, string>>? Members, string? Key);
