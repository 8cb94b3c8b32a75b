using System.Text.Json;
using Auditor.Auditing;

namespace Auditor.Reporting.Json;

/// <summary>Reads results that <c>--format json</c> wrote.</summary>
internal static class ResultFile
{
    /// <summary>What stands for standard input.</summary>
    public const string StandardInput = "-";

    private const int Buffer = 1 << 16;

    /// <summary>Reads a result.</summary>
    /// <param name="file">The file as it was given; <c>-</c> is standard input.</param>
    /// <exception cref="AuditException">There is no such file, or it is no result of a version that is known.</exception>
    public static AuditResult Read(string file)
    {
        try
        {
            using var stream = Open(file);
            return Read(stream, file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new AuditException(new Problem(ProblemKind.Configuration, $"the file cannot be read: {failure.Message}", file), failure);
        }
    }

    /// <summary>Reads a result.</summary>
    /// <param name="stream">The JSON.</param>
    /// <param name="shown">What it is called in messages.</param>
    /// <exception cref="AuditException">It is no result of a version that is known.</exception>
    public static AuditResult Read(Stream stream, string shown)
    {
        var input = new JsonInput(stream, shown);
        input.Read();
        input.Expect(JsonTokenType.StartObject, "a result, written with --format json,");
        var result = ResultShape.Result.Read(input);
        input.ReadEnd();
        return result;
    }

    private static Stream Open(string file)
    {
        if (file == StandardInput)
        {
            return Console.OpenStandardInput();
        }

        return Directory.Exists(file) ? throw Missing("this is a folder; name the JSON file of a result", file)
            : !File.Exists(file) ? throw Missing($"there is no such file{Nearest(file)}", file)
            : new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, Buffer, FileOptions.SequentialScan);
    }

    private static string Nearest(string file) =>
        Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder && Directory.Exists(folder)
            ? Suggestion.For(Path.GetFileName(file), Directory.EnumerateFiles(folder, "*.json").Select(Path.GetFileName).OfType<string>())
            : "";

    private static AuditException Missing(string message, string file) => new(new Problem(ProblemKind.Configuration, message, file));
}
