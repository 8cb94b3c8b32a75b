using System.Collections.Immutable;
using System.IO.Enumeration;

namespace Auditor.Tests.Hosting.Image;

/// <summary>What a <c>.dockerignore</c> keeps from the builder. The last line that fits a path, or a folder above it, decides.</summary>
internal sealed class IgnoreFile
{
    private readonly ImmutableArray<(ImmutableArray<string> Pattern, bool IsException)> _lines;

    private IgnoreFile(IEnumerable<string> lines) => _lines = [.. lines.Select(line => (line.TrimStart('!').Split('/').ToImmutableArray(), line[0] == '!'))];

    /// <summary>Reads the file.</summary>
    public static IgnoreFile Read(string path) => new(File.ReadLines(path).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'));

    /// <summary>The files of a folder that the builder gets, relative to it.</summary>
    public IEnumerable<string> Leaves(string folder) =>
        Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Select(file => Path.GetRelativePath(folder, file))
            .Where(file => !Ignores(file))
            .Order(StringComparer.Ordinal);

    /// <summary>Whether a file is kept back.</summary>
    public bool Ignores(string path)
    {
        var steps = path.Split('/');
        return _lines.Where(line => Enumerable.Range(1, steps.Length).Any(length => Fits(line.Pattern.AsSpan(), steps.AsSpan(0, length))))
            .Select(line => !line.IsException)
            .LastOrDefault();
    }

    private static bool Fits(ReadOnlySpan<string> pattern, ReadOnlySpan<string> steps) => pattern switch
    {
        [] => steps.IsEmpty,
        ["**", .. var rest] => (!steps.IsEmpty && Fits(pattern, steps[1..])) || Fits(rest, steps),
        [var first, .. var rest] => !steps.IsEmpty && FileSystemName.MatchesSimpleExpression(first, steps[0], ignoreCase: false) && Fits(rest, steps[1..]),
    };
}
