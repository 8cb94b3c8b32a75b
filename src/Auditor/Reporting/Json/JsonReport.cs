using System.Text.Encodings.Web;
using System.Text.Json;
using Auditor.Auditing;

namespace Auditor.Reporting.Json;

/// <summary>The whole result for programs, as <see cref="ResultShape"/> says.</summary>
internal sealed class JsonReport : IReportWriter
{
    private const int MostPending = 1 << 16;

    public string Format => "json";

    public bool ShowsPictures => true;

    public void Write(AuditResult result, ReportContext context, Stream output)
    {
        using var writer = NewWriter(output);
        ResultShape.Result.Write(writer, result);
        writer.Flush();
        output.WriteByte((byte)'\n');
    }

    /// <summary>Lets a writer's stream have what it holds, if that is much: by itself it keeps everything in memory to the end.</summary>
    public static void Relieve(Utf8JsonWriter writer)
    {
        if (writer.BytesPending > MostPending)
        {
            writer.Flush();
        }
    }

    /// <summary>A writer as every JSON file of the auditor is written: indented, lines ending in a line feed, quotes and letters of other scripts as they are.</summary>
    public static Utf8JsonWriter NewWriter(Stream output) => new(output, new JsonWriterOptions
    {
        Indented = true,
        NewLine = "\n",

        // Not for use within HTML, where nothing puts it; control characters stay escaped.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
