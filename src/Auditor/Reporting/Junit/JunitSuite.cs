using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Auditor.Auditing;

namespace Auditor.Reporting.Junit;

/// <summary>A suite: a policy, the comparison of stacks, or the audit itself.</summary>
/// <param name="Name">The policy's id.</param>
/// <param name="Cases">Its cases.</param>
/// <param name="Properties">Its counts by name.</param>
internal sealed record JunitSuite(string Name, ImmutableArray<JunitCase> Cases, ImmutableArray<(string Name, int Count)> Properties)
{
    public int Failures => Count("failure");

    public int Errors => Count("error");

    /// <summary>A policy: a case for each of its findings, and with <c>--all</c> one for each resource that complies; else one for all of those.</summary>
    public static JunitSuite Of(string policy, IEnumerable<ReportEntry> findings, IEnumerable<Evaluation> compliant, bool listsAll, PolicyCounts counts)
    {
        var cases = ImmutableArray.CreateBuilder<JunitCase>();
        cases.AddRange(findings.Select(JunitCase.Of));
        if (listsAll)
        {
            cases.AddRange(compliant.Select(evaluation => new JunitCase(JunitCase.NameOf(evaluation.Resource))));
        }
        else if (counts.Compliant > 0)
        {
            cases.Add(new("every resource that complies"));
        }

        if (counts.Failed > 0)
        {
            cases.Add(new("resources that were not judged", "error", "policy", $"The policy failed on {Figures.Count(counts.Failed, "resource")} and did not judge {(counts.Failed == 1 ? "it" : "them")}."));
        }

        if (cases.Count == 0)
        {
            cases.Add(new("nothing to judge", "skipped", Message: "The policy says nothing about any resource that was read."));
        }

        return new(policy, cases.ToImmutable(), [("nonCompliant", counts.NonCompliant), ("unknown", counts.Unknown), ("waived", counts.Waived), ("compliant", counts.Compliant), ("notApplicable", counts.NotApplicable)]);
    }

    public void Write(XmlWriter writer, DateTimeOffset time, int id)
    {
        writer.WriteStartElement("testsuite");
        writer.WriteAttributeString("name", Printable.Of(Name));
        Write(writer, "tests", Cases.Length);
        Write(writer, "failures", Failures);
        Write(writer, "errors", Errors);
        Write(writer, "skipped", Count("skipped"));
        writer.WriteAttributeString("time", "0");
        writer.WriteAttributeString("timestamp", time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
        Write(writer, "id", id);
        if (!Properties.IsEmpty)
        {
            writer.WriteStartElement("properties");
            foreach (var (name, count) in Properties)
            {
                writer.WriteStartElement("property");
                writer.WriteAttributeString("name", name);
                Write(writer, "value", count);
                writer.WriteEndElement();
            }

            writer.WriteEndElement();
        }

        // CI tells cases apart by class and name.
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var one in Cases)
        {
            var count = seen[one.Name] = seen.GetValueOrDefault(one.Name) + 1;
            (count == 1 ? one : one with { Name = string.Create(CultureInfo.InvariantCulture, $"{one.Name} #{count}") }).Write(writer, Name);
        }

        writer.WriteEndElement();
    }

    private static void Write(XmlWriter writer, string attribute, int value) => writer.WriteAttributeString(attribute, value.ToString(CultureInfo.InvariantCulture));

    private int Count(string result) => Cases.Count(one => one.Result == result);
}
