using System.Collections.Immutable;
using Auditor.Reporting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Auditor.Hosting.Filters;

/// <summary>Reads the filters of an address, and says in a sentence what is wrong with the first that cannot be used.</summary>
internal sealed class QueryReader
{
    private const int LongestText = 200;

    private readonly IQueryCollection _query;

    /// <summary>Takes a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="names">What may be in it.</param>
    public QueryReader(IQueryCollection query, params ReadOnlySpan<string> names)
    {
        _query = query;
        foreach (var (name, values) in query)
        {
            if (!names.Contains(name))
            {
                Problem ??= $"There is no filter \"{Printable.Of(name)}\"{Suggestion.For(name, names.ToArray())}.";
            }

            // No text of the store has it, and PostgreSQL takes none that does.
            if (values.Any(value => value?.Contains('\0') is true))
            {
                Problem ??= $"\"{Printable.Of(name)}\" has a character that no text has.";
            }
        }
    }

    /// <summary>What is wrong, or null.</summary>
    public string? Problem { get; private set; }

    /// <summary>The text of a parameter, or null where it has none.</summary>
    public string? Text(string name)
    {
        var text = ((string?)_query[name])?.Trim();
        if (text?.Length > LongestText)
        {
            Problem ??= $"\"{name}\" is longer than {LongestText} characters.";
        }

        return string.IsNullOrEmpty(text) ? null : text;
    }

    /// <summary>The value of a parameter as it is, or null where it has none.</summary>
    public string? Whole(string name) => (string?)_query[name] is { Length: > 0 } text ? text : null;

    /// <summary>One of some words, or null where there is none.</summary>
    public string? OneOf(string name, IReadOnlyList<string> words)
    {
        var text = Text(name);
        if (text is not null && !words.Contains(text, StringComparer.Ordinal))
        {
            Problem ??= Unknown(name, text, words);
        }

        return text;
    }

    /// <summary>Any of some words: given several times, or once with commas between them.</summary>
    public ImmutableArray<string> AnyOf(string name, IReadOnlyList<string> words)
    {
        var texts = Several(name);
        foreach (var text in texts)
        {
            if (!words.Contains(text, StringComparer.Ordinal))
            {
                Problem ??= Unknown(name, text, words);
            }
        }

        return texts;
    }

    /// <summary>Any texts: given several times, or once with commas between them.</summary>
    public ImmutableArray<string> Several(string name)
    {
        var values = _query[name];
        return StringValues.IsNullOrEmpty(values)
            ? []
            : [.. values.SelectMany(value => (value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)];
    }

    private static string Unknown(string name, string text, IReadOnlyList<string> words)
    {
        var meant = Suggestion.For(text, words);
        return meant.Length > 0 || words.Count > 12 ? $"\"{Printable.Of(text)}\" is no {name} that is known{meant}." : $"\"{Printable.Of(text)}\" is no {name}: it takes {string.Join(", ", words)}.";
    }
}
