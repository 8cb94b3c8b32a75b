using System.Buffers;
using Auditor.Hosting.Storage.Databases;
using Dapper;

namespace Auditor.Hosting.Storage.Findings;

/// <summary>What is searched for in findings, of <c>findings f</c>: the beginning of an id, or a text.</summary>
internal sealed class TextCondition
{
    /// <summary>That a row has it, looked up in the row.</summary>
    public const string Has = "f.search LIKE @pattern ESCAPE '\\'";

    private const int LongestText = 200;
    private const int Gram = 3;
    private const string IdPrefix = "1-";

    // An id is unique in its account only: each account's is looked up by itself.
    private const string HasId = "f.seq IN (SELECT i.seq FROM targets a JOIN findings i ON i.account = a.account AND i.id >= @pattern AND i.id < @grams)";

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    private readonly string _text;
    private readonly string[] _grams;

    private TextCondition(string text)
    {
        _text = text;
        IsId = text.StartsWith(IdPrefix, StringComparison.Ordinal) && text.AsSpan(IdPrefix.Length).IndexOfAnyExcept(Hexadecimal) < 0;

        // Characters, not halves of them: as SQLite counts.
        var runes = text.EnumerateRunes().Select(rune => rune.ToString()).ToArray();
        _grams = [.. Enumerable.Range(0, Math.Max(0, runes.Length - Gram + 1)).Select(start => string.Concat(runes[start..(start + Gram)])).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether it is the beginning of an id.</summary>
    public bool IsId { get; }

    /// <summary>What is searched for; null where nothing is.</summary>
    public static TextCondition? Of(string? given)
    {
        var text = given?.Trim().Replace("\0", "", StringComparison.Ordinal) ?? "";
        return text.Length == 0 ? null : new((text.Length > LongestText ? text[..LongestText] : text).ToLowerInvariant());
    }

    /// <summary>That a row has it, found by an index where there is one for it.</summary>
    public string Sql(Database database) => IsId ? HasId : _grams.Length == 0 ? Has : database.Contains(Has);

    /// <summary>Adds the parameters of all conditions.</summary>
    public void AddTo(DynamicParameters parameters)
    {
        var escaped = _text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
        parameters.Add("pattern", IsId ? _text : $"%{escaped}%");
        parameters.Add("grams", IsId ? $"{_text}g" : string.Join(" AND ", _grams.Select(gram => $"\"{gram.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")));
    }
}
