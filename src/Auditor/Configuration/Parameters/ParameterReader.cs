using System.Globalization;

namespace Auditor.Configuration.Parameters;

/// <summary>Reads the values of <c>--parameter</c> and <c>--parameter-file</c>.</summary>
internal static class ParameterReader
{
    private const string Option = "--parameter";

    /// <summary>Reads files, of which later ones win, then options, which win over files.</summary>
    /// <param name="files">The values of <c>--parameter-file</c>.</param>
    /// <param name="options">The values of <c>--parameter</c>: <c>Name=Value</c> or <c>Stack:Name=Value</c>.</param>
    /// <param name="folder">The current folder.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static ParameterValues Read(IEnumerable<string> files, IEnumerable<string> options, string folder, ICollection<Problem> problems)
    {
        var values = new List<ParameterValue>();
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            try
            {
                new ParameterFile(file, values, tags, problems).Read(File.ReadAllBytes(Path.Combine(folder, file)));
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
            {
                var reason = unreadable is FileNotFoundException or DirectoryNotFoundException ? "the parameter file does not exist" : "the parameter file cannot be read";
                problems.Add(new(ProblemKind.Configuration, reason, file));
            }
        }

        foreach (var option in options)
        {
            if (TryParse(option, out var name, out var text))
            {
                values.Add(new(name, text, null));
            }
            else
            {
                problems.Add(new(ProblemKind.Configuration, string.Create(CultureInfo.InvariantCulture, $"{Option} is given as Name=Value or Stack:Name=Value, was \"{NameIn(option)}\"")));
            }
        }

        return values.Count == 0 && tags.Count == 0 ? ParameterValues.None : new(values, tags);
    }

    /// <summary>Reads <c>Name=Value</c> or <c>Stack:Name=Value</c>; the value may have further equals signs and colons.</summary>
    public static bool TryParse(string text, out ParameterName name, out string value)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        value = text[(equals + 1)..];
        return ParameterName.TryParse(text.AsSpan(0, Math.Max(0, equals)), out name) && equals > 0;
    }

    // The value may be a secret.
    private static string NameIn(string option) => option.IndexOf('=', StringComparison.Ordinal) is >= 0 and var equals ? $"{option[..equals]}=…" : option;
}
