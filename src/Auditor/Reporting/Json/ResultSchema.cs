namespace Auditor.Reporting.Json;

/// <summary>The JSON Schema of the result, generated from <see cref="ResultShape"/> and shipped as <c>schemas/result.schema.json</c>.</summary>
internal static class ResultSchema
{
    /// <summary>Writes the schema, draft 7, which editors and validators of every language read.</summary>
    public static void Write(Stream output)
    {
        using var writer = JsonReport.NewWriter(output);
        writer.WriteStartObject();
        writer.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
        writer.WriteString("title", "Result of auditor");
        ResultShape.Result.WriteSchema(writer);
        writer.WriteStartObject("definitions");
        foreach (var shape in Definitions(ResultShape.Result).DistinctBy(shape => shape.Name, StringComparer.Ordinal).OrderBy(shape => shape.Name, StringComparer.Ordinal))
        {
            writer.WriteStartObject(shape.Name);
            shape.WriteSchema(writer);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.Flush();
        output.WriteByte((byte)'\n');
    }

    private static IEnumerable<IJsonShape> Definitions(IJsonShape shape) => shape.References.SelectMany(reference => Definitions(reference).Prepend(reference));
}
