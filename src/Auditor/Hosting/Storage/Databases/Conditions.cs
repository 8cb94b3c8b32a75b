using System.Globalization;
using Dapper;

namespace Auditor.Hosting.Storage.Databases;

/// <summary>The conditions of a query and their parameters.</summary>
internal sealed class Conditions
{
    private readonly List<string> _all = [];

    public DynamicParameters Parameters { get; } = new();

    /// <summary>The conditions as a <c>WHERE</c> clause; empty without any.</summary>
    public string Where => _all.Count == 0 ? "" : $" WHERE {string.Join(" AND ", _all)}";

    public Conditions Add(string condition)
    {
        _all.Add(condition);
        return this;
    }

    /// <summary>A condition on one value, unless it is null.</summary>
    /// <param name="condition">The condition, with the parameter's name in it.</param>
    /// <param name="name">The parameter.</param>
    /// <param name="value">Its value.</param>
    public Conditions Add(string condition, string name, object? value)
    {
        if (value is not null)
        {
            Parameters.Add(name, value);
            _all.Add(condition);
        }

        return this;
    }

    /// <summary>That a column is one of some values; nothing where there are none.</summary>
    public Conditions In<T>(string column, IReadOnlyCollection<T> values)
    {
        if (values.Count > 0)
        {
            var name = column.Replace('.', '_');
            foreach (var (index, value) in values.Index())
            {
                Parameters.Add(string.Create(CultureInfo.InvariantCulture, $"{name}{index}"), value);
            }

            _all.Add($"{column} IN ({string.Join(", ", Enumerable.Range(0, values.Count).Select(index => string.Create(CultureInfo.InvariantCulture, $"@{name}{index}")))})");
        }

        return this;
    }
}
