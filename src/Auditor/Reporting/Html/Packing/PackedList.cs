using System.Collections.Immutable;

namespace Auditor.Reporting.Html.Packing;

/// <summary>The packed end of a list.</summary>
internal sealed record PackedList(string Part, IEnumerable<(object Model, ImmutableArray<string> Fields)> Items);
