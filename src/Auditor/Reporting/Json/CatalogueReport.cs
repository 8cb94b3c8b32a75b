using Auditor.Authoring;

namespace Auditor.Reporting.Json;

/// <summary>Writes the catalogue for programs.</summary>
internal static class CatalogueReport
{
    private static readonly JsonShape<IReadOnlyList<PolicyManual>> List = new JsonShape<IReadOnlyList<PolicyManual>>("catalogue", "Policies of the catalogue.")
        .Text("schemaVersion", "The version of this shape.", _ => ResultShape.SchemaVersion)
        .Many("policies", "The policies, by id.", CatalogueShape.Policy, policies => policies);

    /// <summary>Writes policies without their examples.</summary>
    public static void WriteList(IReadOnlyList<PolicyManual> policies, Stream output) => Write(List, policies, output);

    /// <summary>Writes one policy with its examples.</summary>
    public static void WriteManual(PolicyManual policy, Stream output) => Write(CatalogueShape.Manual, policy, output);

    private static void Write<T>(JsonShape<T> shape, T value, Stream output)
    {
        using var writer = JsonReport.NewWriter(output);
        shape.Write(writer, value);
        writer.Flush();
        output.WriteByte((byte)'\n');
    }
}
