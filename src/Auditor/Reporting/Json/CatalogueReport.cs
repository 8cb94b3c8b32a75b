using Auditor.Authoring;

namespace Auditor.Reporting.Json;

/// <summary>Writes the catalogue for programs.</summary>
internal static class CatalogueReport
{
    private static readonly JsonShape<Catalogue> List = new JsonShape<Catalogue>("catalogue", "Policies, and what they support of each framework.")
        .Text("schemaVersion", "The version of this shape.", _ => ResultShape.SchemaVersion)
        .Many("policies", "The policies, by id.", CatalogueShape.Policy, catalogue => catalogue.Policies)
        .Many("frameworks", "The frameworks, by name.", CatalogueShape.Framework, catalogue => catalogue.Frameworks);

    /// <summary>Writes policies without their examples, and the coverage of the frameworks.</summary>
    public static void WriteList(Catalogue catalogue, Stream output) => Write(List, catalogue, output);

    /// <summary>Writes one policy with its examples.</summary>
    public static void WriteManual(PolicyManual policy, Stream output) => Write(CatalogueShape.Manual, policy, output);

    private static void Write<T>(JsonShape<T> shape, T value, Stream output)
        where T : class
    {
        using var writer = JsonReport.NewWriter(output);
        shape.Write(writer, value);
        writer.Flush();
        output.WriteByte((byte)'\n');
    }
}
