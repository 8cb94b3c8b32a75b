using System.Text.Json.Nodes;
using Auditor.Drift;

namespace Auditor.Comparing;

/// <summary>A property of a live resource that has changed.</summary>
/// <param name="Kind"><see cref="DifferenceKind.Add"/>, <see cref="DifferenceKind.Remove"/> or <see cref="DifferenceKind.NotEqual"/>.</param>
/// <param name="Path">The path as findings have it.</param>
/// <param name="Before">What it was; null where it was not there. A secret is its hash.</param>
/// <param name="After">What it is; null where it is not there.</param>
internal sealed record PropertyChange(DifferenceKind Kind, string Path, JsonNode? Before, JsonNode? After);
