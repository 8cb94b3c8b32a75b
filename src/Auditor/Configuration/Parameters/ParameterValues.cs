using System.Collections.Immutable;

namespace Auditor.Configuration.Parameters;

/// <summary>The values that <c>--parameter</c> and <c>--parameter-file</c> give to parameters of templates.</summary>
internal sealed class ParameterValues
{
    private readonly Dictionary<ParameterName, ParameterValue> _values = [];

    /// <summary>Values of which later ones win; one for a stack wins over one for every stack.</summary>
    /// <param name="values">The values.</param>
    /// <param name="tags">The tags of the stack, which CodePipeline's files have too.</param>
    public ParameterValues(IEnumerable<ParameterValue> values, IReadOnlyDictionary<string, string> tags)
    {
        Tags = tags;
        foreach (var value in values)
        {
            _values[value.Name] = value;
        }
    }

    /// <summary>No values.</summary>
    public static ParameterValues None { get; } = new([], new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>Tags of the stack that the files name; empty where none does.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; }

    /// <summary>The value of a parameter.</summary>
    /// <param name="stack">The stack's name, or null for a template without one.</param>
    /// <param name="name">The parameter.</param>
    /// <param name="value">The value; a list has commas between its items.</param>
    /// <returns>Whether a value is given and known.</returns>
    public bool TryGet(string? stack, string name, out string value)
    {
        if ((stack is null || !_values.TryGetValue(new(stack, name), out var given)) && !_values.TryGetValue(new(null, name), out given))
        {
            given = null;
        }

        value = given?.Text ?? "";
        return given?.Text is not null;
    }

    /// <summary>A warning for every value that is for none of the parameters that templates declare, in the order of their names.</summary>
    /// <param name="declared">The parameters that were declared, each with its stack's name or null.</param>
    public ImmutableArray<Problem> NotDeclared(IEnumerable<ParameterName> declared)
    {
        var all = new HashSet<ParameterName>();
        foreach (var parameter in declared)
        {
            all.Add(parameter);
            all.Add(parameter with { Stack = null });
        }

        return
        [
            .. _values.Values.Where(value => !all.Contains(value.Name)).OrderBy(value => value.Name.ToString(), StringComparer.Ordinal).Select(value => new Problem(
                ProblemKind.Configuration,
                $"no template declares the parameter {value.Name}{Suggestion.For(value.Name.ToString(), all.Select(parameter => parameter.ToString()))}",
                value.Source?.File ?? "--parameter",
                value.Source?.Line,
                value.Source?.Column)),
        ];
    }
}
