using System.Xml;
using Auditor.Auditing;
using Policies.Model;

namespace Auditor.Reporting.Junit;

/// <summary>A test case: an entry, or what stands for the evaluations that are none.</summary>
/// <param name="Name">What it is about, once only in a suite.</param>
/// <param name="Result">The element that says it did not pass: <c>failure</c>, <c>error</c> or <c>skipped</c>; null where it passed.</param>
/// <param name="Type">The severity, or what else the result is of.</param>
/// <param name="Message">Why, on a line.</param>
/// <param name="Text">Why, in full.</param>
internal sealed record JunitCase(string Name, string? Result = null, string? Type = null, string? Message = null, string? Text = null)
{
    /// <summary>
    /// An entry: accepted, undecided and not deployed ones are skipped unless they block, for CI fails a build by errors as by failures.
    /// </summary>
    public static JunitCase Of(ReportEntry entry)
    {
        if (entry.IsResolved)
        {
            return new($"{NameOf(entry.Resource)}{Property(entry)} (no more since the earlier result)");
        }

        var result = entry switch
        {
            { Waiver: not null } => "skipped",
            { Outcome: Outcome.Unknown } => entry.Blocking ? "error" : "skipped",
            { IsPending: true } => entry.Blocking ? "failure" : "skipped",
            _ => "failure",
        };
        var why = entry switch
        {
            { Waiver: { } waiver } => ReportEntry.WaiverText(waiver),
            { Outcome: Outcome.Unknown } => $"Cannot be decided. {entry.Title}",
            _ => entry.Title,
        };
        string?[] lines =
        [
            $"{entry.Resource.Name} ({entry.Resource.Type})",
            entry.Source is { } source ? Figures.Place(source) : null,
            entry.Location is { } location ? Figures.Place(location) : entry.Resource.Arn,
            .. entry.Lines,
            entry.Baseline is "unchanged" ? "in the baseline" : null,
            $"→ {entry.Remediation}",
            entry.Id,
        ];
        return new($"{NameOf(entry.Resource)}{Property(entry)}", result, Words.Of(entry.Severity), why, string.Join('\n', lines.OfType<string>().Select(Printable.Of)));
    }

    private static string Property(ReportEntry entry) => entry.Kind is not null && entry.Evidence[0].Path is { Length: > 0 } path ? $" {path}" : "";

    /// <summary>Writes it.</summary>
    public void Write(XmlWriter writer, string suite)
    {
        writer.WriteStartElement("testcase");
        writer.WriteAttributeString("name", Printable.Of(Name));
        writer.WriteAttributeString("classname", Printable.Of(suite));
        writer.WriteAttributeString("time", "0");
        if (Result is not null)
        {
            writer.WriteStartElement(Result);
            writer.WriteAttributeString("message", Printable.Of(Message ?? ""));
            if (Type is not null)
            {
                writer.WriteAttributeString("type", Type);
            }

            writer.WriteString(Text ?? "");
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    /// <summary>What a resource is called among all that were judged.</summary>
    public static string NameOf(AuditedResource resource)
    {
        // A construct's path begins with its stack; a logical id stands in any template.
        var name = resource.ConstructPath ?? string.Join('/', new[] { resource.Stack ?? resource.Template, resource.LogicalId }.OfType<string>());
        return ReportEntry.TargetOf(resource) is { } target ? $"{name} ({target})" : name;
    }
}
