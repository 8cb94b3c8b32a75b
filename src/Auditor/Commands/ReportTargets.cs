using System.Collections.Immutable;
using Auditor.Auditing;
using Auditor.Reporting;

namespace Auditor.Commands;

/// <summary>Which report goes where.</summary>
internal sealed class ReportTargets
{
    // Those that leave nothing out, for people first.
    private static readonly string[] Whole = ["html", "json"];

    private readonly ImmutableArray<(IReportWriter Writer, string? File)> _targets;

    private ReportTargets(ImmutableArray<(IReportWriter, string?)> targets) => _targets = targets;

    /// <summary>Whether a report states the frameworks' controls without being asked to.</summary>
    public bool ShowFrameworks => _targets.Any(target => target.Writer.ShowsFrameworks);

    /// <summary>Whether a report draws pictures, or hands them on.</summary>
    public bool ShowPictures => _targets.Any(target => target.Writer.ShowsPictures);

    /// <summary>
    /// Pairs formats with files in their order. Where there are fewer files than formats, <c>console</c> formats go without;
    /// a file without a format takes that of its ending, and <c>-</c> is standard output. One format at most goes to standard output.
    /// </summary>
    /// <exception cref="AuditException">A format is unknown, or they cannot be paired.</exception>
    public static ReportTargets Pair(IReadOnlyList<string> formats, IReadOnlyList<string> outputs)
    {
        var named = formats.Concat(outputs.Skip(formats.Count).Select(FormatOf)).DefaultIfEmpty("console").Select(ReportFormats.Find).ToList();
        var spare = named.Count - outputs.Count;
        var files = new Queue<string>(outputs);
        var targets = ImmutableArray.CreateBuilder<(IReportWriter, string?)>();
        foreach (var writer in named)
        {
            var isForScreen = spare > 0 && writer.Format == "console";
            spare -= isForScreen ? 1 : 0;
            targets.Add((writer, isForScreen || !files.TryDequeue(out var file) || file == "-" ? null : file));
        }

        return targets.Count(target => target.Item2 is null) > 1
            ? throw new AuditException(ProblemKind.Configuration, "only one format can go to standard output; give each other --format an --output")
            : new(targets.DrainToImmutable());
    }

    public void Write(AuditResult result, ReportContext context)
    {
        var whole = context with { FullReport = Whole.Select(format => _targets.FirstOrDefault(target => target.Writer.Format == format).File).FirstOrDefault(file => file is not null) };
        foreach (var (writer, file) in _targets)
        {
            if (file is null)
            {
                using var output = Console.OpenStandardOutput();
                writer.Write(result, whole, output);
            }
            else
            {
                Write(writer, result, whole with { Colours = false, Width = null }, file);
            }
        }

        if (_targets.All(target => target.File is not null))
        {
            using var output = Console.OpenStandardError();
            ReportFormats.Find("console").Write(result, context with { Quiet = true, Colours = false }, output);
        }
    }

    // A report is there whole or not at all.
    private static void Write(IReportWriter writer, AuditResult result, ReportContext context, string file)
    {
        try
        {
            var path = Path.GetFullPath(file);
            if (Directory.Exists(path))
            {
                throw new IOException("this is a folder");
            }

            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            Write(writer, result, context, path, $"{path}.{Environment.ProcessId}.partial");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new AuditException(new Problem(ProblemKind.Configuration, $"the report cannot be written: {failure.Message}", file), failure);
        }
    }

    private static void Write(IReportWriter writer, AuditResult result, ReportContext context, string path, string partial)
    {
        try
        {
            using (var output = File.Create(partial))
            {
                writer.Write(result, context, output);
            }

            File.Move(partial, path, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private static string FormatOf(string file) => Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".html" or ".htm" => "html",
        ".json" => "json",
        ".sarif" => "sarif",
        ".md" => "markdown",
        ".csv" => "csv",
        ".xml" => "junit",
        _ => throw new AuditException(ProblemKind.Configuration, $"--output {file} needs a --format; its ending does not tell"),
    };
}
