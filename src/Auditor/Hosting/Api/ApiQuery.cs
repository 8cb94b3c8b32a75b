using System.Globalization;
using Auditor.Reporting;
using Microsoft.AspNetCore.Http;

namespace Auditor.Hosting.Api;

/// <summary>What a call is asked, read by the parameters that its endpoint declares: anything else is refused, and so is what they do not take.</summary>
internal sealed class ApiQuery
{
    private const int LongestText = 300;
    private const int MostValues = 100;
    private const int UsualLimit = 50;
    private const int MostRows = 200;

    private readonly HttpContext _context;
    private readonly IReadOnlyList<ApiParameter> _parameters;

    /// <exception cref="ApiProblemException">There is a parameter that the call does not take, or a value that a parameter does not take.</exception>
    public ApiQuery(HttpContext context)
    {
        _context = context;
        _parameters = context.GetEndpoint()?.Metadata.GetMetadata<ApiCall>()?.Parameters ?? [];
        foreach (var (name, values) in context.Request.Query)
        {
            var parameter = _parameters.FirstOrDefault(one => one.Name == name && !one.IsInPath) ?? throw Strange(name);
            if (values.Count > (parameter.IsMany ? MostValues : 1))
            {
                throw new ApiProblemException($"{parameter.Name} is given {(parameter.IsMany ? "too often" : "more than once")}");
            }

            foreach (var value in values.SelectMany(value => Parts(value ?? "", parameter)))
            {
                Check(parameter, value);
            }
        }
    }

    public CancellationToken Cancellation => _context.RequestAborted;

    /// <summary>Where the list goes on, or null.</summary>
    public string? Cursor => Text(ApiParameter.Cursor.Name);

    /// <summary>How many rows.</summary>
    public int Limit => Math.Min(Number(ApiParameter.Limit.Name) ?? UsualLimit, MostRows);

    /// <summary>A part of the path.</summary>
    public string Path(string name) => (string)_context.Request.RouteValues[name]!;

    public string? Text(string name) => _context.Request.Query[name].ToString() is { Length: > 0 } text ? text : null;

    public int? Number(string name) => Text(name) is { } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    /// <summary>The values of a parameter that may be given several times, or once with commas.</summary>
    public IReadOnlyList<string> Several(string name) =>
        [.. _context.Request.Query[name].SelectMany(value => Parts(value ?? "", _parameters.First(one => one.Name == name))).Distinct(StringComparer.Ordinal)];

    private static string[] Parts(string value, ApiParameter parameter) =>
        parameter.IsMany ? value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : value.Length > 0 ? [value] : [];

    private static void Check(ApiParameter parameter, string value)
    {
        // No text of the store has it, and PostgreSQL takes none that does.
        if (value.Contains('\0'))
        {
            throw new ApiProblemException($"{parameter.Name} has a character that no text has");
        }

        if (value.Length > LongestText && parameter != ApiParameter.Cursor)
        {
            throw new ApiProblemException($"{parameter.Name} is too long");
        }

        if (parameter.IsNumber && !(int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0))
        {
            throw new ApiProblemException($"{parameter.Name} takes a whole number from 1, not \"{Printable.Of(value)}\"");
        }

        if (parameter.Words.Count > 0 && !parameter.Words.Contains(value, StringComparer.Ordinal))
        {
            throw new ApiProblemException($"{parameter.Name} takes {string.Join(", ", parameter.Words)}, not \"{Printable.Of(value)}\"{Suggestion.For(value, parameter.Words)}");
        }
    }

    private ApiProblemException Strange(string name)
    {
        var names = _parameters.Where(one => !one.IsInPath).Select(one => one.Name).ToArray();
        return new($"there is no parameter \"{Printable.Of(name)}\"{(names.Length > 0 ? $", but {string.Join(", ", names)}" : "; this call takes none")}{Suggestion.For(name, names)}");
    }
}
