using System.Collections.Immutable;

namespace Auditor.Hosting.Pages;

/// <summary>A filter that takes a text, with suggestions.</summary>
internal sealed record InputView(string Name, string Label, string Value, string Placeholder, ImmutableArray<OptionView> Suggestions);
