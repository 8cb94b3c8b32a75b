using System.Collections.Immutable;

namespace Auditor.Reporting.Html.Packing;

/// <summary>What is packed of an item of a list.</summary>
/// <param name="Part">The template.</param>
/// <param name="Model">What it shows.</param>
/// <param name="Fields">What of it the page tells elsewhere.</param>
internal sealed record PackedPart(string Part, object Model, ImmutableArray<string> Fields);
