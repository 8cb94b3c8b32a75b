using System.Text.Json;
using Policies.Model;

namespace Auditor.Reporting.Asff;

/// <summary>A finding of Security Hub. The limits are those of its API reference: AwsSecurityFinding.</summary>
internal static class AsffFinding
{
    private const int AccountDigits = 12;
    private const int TitleLimit = 256;
    private const int DescriptionLimit = 1024;
    private const int ValueLimit = 300;
    private const int TextLimit = 512;
    private const int RequirementsLimit = 32;
    private const int RequirementLimit = 64;
    private const int FieldLimit = 2048;

    private const string Practices = "Software and Configuration Checks/AWS Security Best Practices";
    private const string Standards = "Software and Configuration Checks/Industry and Regulatory Standards";

    public static bool HasAccount(ReportEntry entry) => entry.Resource.Account is { Length: AccountDigits } account && account.All(char.IsAsciiDigit);

    /// <param name="writer">Where it goes.</param>
    /// <param name="entry">The finding or the difference.</param>
    /// <param name="stated">When it was found to be so.</param>
    public static void Write(Utf8JsonWriter writer, ReportEntry entry, DateTimeOffset stated)
    {
        var time = Figures.Timestamp(stated);
        var account = entry.Resource.Account!;
        var partition = AsffResource.Partition(entry.Resource);
        writer.WriteStartObject();
        writer.WriteString("SchemaVersion", "2018-10-08");
        writer.WriteString("Id", Text(TextLimit, entry.Id));
        writer.WriteString("ProductArn", $"arn:{partition}:securityhub:{AsffResource.Region(entry.Resource)}:{account}:product/{account}/default");
        writer.WriteString("GeneratorId", Text(TextLimit, $"{Tool.Name}/{entry.Rule}"));
        writer.WriteString("AwsAccountId", account);
        WriteTypes(writer, entry);
        writer.WriteString("CreatedAt", time);
        writer.WriteString("UpdatedAt", time);
        WriteSeverity(writer, entry);
        writer.WriteString("Title", Text(TitleLimit, $"{entry.Title}: {entry.Resource.Name}"));
        writer.WriteString("Description", Text(DescriptionLimit, Description(entry)));
        writer.WriteStartObject("Remediation");
        writer.WriteStartObject("Recommendation");
        writer.WriteString("Text", Text(TextLimit, entry.Remediation));
        writer.WriteEndObject();
        writer.WriteEndObject();
        WriteFields(writer, entry);
        AsffResource.Write(writer, entry.Resource);
        WriteCompliance(writer, entry);
        WriteState(writer, entry);
        writer.WriteStartObject("FindingProviderFields");
        WriteSeverity(writer, entry);
        WriteTypes(writer, entry);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    // What differs in long values is often at their ends, and what a difference breaks is said after them.
    private static string Description(ReportEntry entry)
    {
        var whole = string.Join("; ", entry.Lines);
        if (whole.Length <= DescriptionLimit || entry.Kind is null)
        {
            return whole;
        }

        var (expected, actual) = Shortened.To(ValueLimit, entry.Evidence[0].Expected, entry.Evidence[0].Actual);
        return string.Join("; ", (entry with { Evidence = [entry.Evidence[0] with { Expected = expected, Actual = actual }] }).Lines);
    }

    private static void WriteTypes(Utf8JsonWriter writer, ReportEntry entry)
    {
        writer.WriteStartArray("Types");
        writer.WriteStringValue(Practices);
        if (!entry.Controls.IsEmpty)
        {
            writer.WriteStringValue(Standards);
        }

        writer.WriteEndArray();
    }

    private static void WriteSeverity(Utf8JsonWriter writer, ReportEntry entry)
    {
        writer.WriteStartObject("Severity");
        writer.WriteString("Label", Words.Of(entry.Severity).ToUpperInvariant());
        writer.WriteString("Original", Words.Of(entry.Severity));
        writer.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter writer, ReportEntry entry)
    {
        var place = entry.Place;
        (string Name, string? Value)[] fields =
        [
            ("outcome", Words.Of(entry.Outcome)),
            ("difference", entry.Kind is null ? null : entry.Rule),
            ("environment", entry.Resource.Environment),
            ("stack", entry.Resource.Stack),
            ("logicalId", entry.Resource.LogicalId),
            ("constructPath", entry.Resource.ConstructPath),
            ("place", place is null ? null : Figures.Place(place)),
            ("baseline", entry.Baseline),
            ("blocking", entry.Blocking ? "true" : "false"),
            ("waiver", entry.Waiver is null ? null : ReportEntry.WaiverText(entry.Waiver)),
        ];
        writer.WriteStartObject("ProductFields");
        foreach (var (name, value) in fields.Where(field => !string.IsNullOrWhiteSpace(field.Value)))
        {
            writer.WriteString($"{Tool.Name}/{name}", Text(FieldLimit, value!));
        }

        writer.WriteEndObject();
    }

    // "Some information is missing" is what Security Hub means by a warning; a pending change is nothing that is wrong in the account yet.
    private static void WriteCompliance(Utf8JsonWriter writer, ReportEntry entry)
    {
        writer.WriteStartObject("Compliance");
        writer.WriteString("Status", entry.IsResolved ? "PASSED" : entry.Outcome is Outcome.Unknown || entry.IsPending ? "WARNING" : "FAILED");
        if (!entry.Controls.IsEmpty)
        {
            writer.WriteStartArray("RelatedRequirements");
            foreach (var control in entry.Controls.Take(RequirementsLimit))
            {
                writer.WriteStringValue(Text(RequirementLimit, $"{control.Framework} {control.Id}"));
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    // Workflow and note are people's once a finding is there: later imports leave both as they are. What follows the account stands where imports change it.
    private static void WriteState(Utf8JsonWriter writer, ReportEntry entry)
    {
        writer.WriteStartObject("Workflow");
        writer.WriteString("Status", "NEW");
        writer.WriteEndObject();
        writer.WriteString("RecordState", entry.IsResolved || entry.Waiver is not null ? "ARCHIVED" : "ACTIVE");
    }

    // No text may be empty or blank.
    private static string Text(int limit, string text) => Printable.Of(text) is var printable && string.IsNullOrWhiteSpace(printable) ? "-" : Shortened.To(limit, printable);
}
