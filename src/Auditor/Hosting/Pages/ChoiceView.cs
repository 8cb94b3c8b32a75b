using System.Collections.Immutable;

namespace Auditor.Hosting.Pages;

/// <summary>A filter that takes one of several values.</summary>
internal sealed record ChoiceView(string Name, string Label, ImmutableArray<OptionView> Options)
{
    /// <summary>The first option stands for no filter.</summary>
    public static ChoiceView Of(string name, string label, string all, string? chosen, IEnumerable<OptionView> options) =>
        new(name, label, [new("", all, string.IsNullOrEmpty(chosen)), .. options.Select(option => option with { IsChosen = option.Value == chosen })]);

    public static ChoiceView Of(string name, string label, string all, string? chosen, IEnumerable<string> values) =>
        Of(name, label, all, chosen, values.Select(value => new OptionView(value, value)));
}
