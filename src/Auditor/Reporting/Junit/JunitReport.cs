using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Auditor.Auditing;

namespace Auditor.Reporting.Junit;

/// <summary>JUnit's XML as Jenkins, GitLab and Azure Pipelines read it: a policy is a suite, a finding a case.</summary>
internal sealed class JunitReport : IReportWriter
{
    public string Format => "junit";

    public bool ShowsFrameworks => false;

    public void Write(AuditResult result, ReportContext context, Stream output)
    {
        ImmutableArray<JunitSuite> suites = [.. Policies(result), .. Drift(result), .. Audit(result)];
        using (var writer = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" }))
        {
            writer.WriteStartElement("testsuites");
            writer.WriteAttributeString("name", Tool.Name);
            Write(writer, "tests", suites.Sum(suite => suite.Cases.Length));
            Write(writer, "failures", suites.Sum(suite => suite.Failures));
            Write(writer, "errors", suites.Sum(suite => suite.Errors));
            writer.WriteAttributeString("time", result.Duration.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture));
            for (var i = 0; i < suites.Length; i++)
            {
                suites[i].Write(writer, result.Time, i);
            }

            writer.WriteEndElement();
        }

        output.WriteByte((byte)'\n');
    }

    private static IEnumerable<JunitSuite> Policies(AuditResult result)
    {
        var findings = ReportEntries.Of(result).Concat(ReportEntries.Resolved(result)).Where(entry => entry.Kind is null).ToLookup(entry => entry.Rule, StringComparer.Ordinal);
        var compliant = result.Evaluations.Where(evaluation => evaluation.Outcome is global::Policies.Model.Outcome.Compliant).ToLookup(evaluation => evaluation.Policy, StringComparer.Ordinal);
        var counts = result.Policies.ToLookup(policy => policy.Id, policy => policy.Counts, StringComparer.Ordinal);
        return counts.Select(group => group.Key).Union(findings.Select(group => group.Key), StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(policy => JunitSuite.Of(policy, findings[policy], compliant[policy], !result.Evaluations.IsEmpty, counts[policy].FirstOrDefault(PolicyCounts.None)));
    }

    // A stack that was compared and has no difference passes.
    private static IEnumerable<JunitSuite> Drift(AuditResult result)
    {
        if (result.Drift is not { } drift)
        {
            yield break;
        }

        var differing = drift.Differences.Select(difference => (difference.Resource.Stack, difference.Resource.Account, difference.Resource.Region)).ToHashSet();
        yield return new(
            "drift",
            [
                .. ReportEntries.Of(result).Concat(ReportEntries.Resolved(result)).Where(entry => entry.Kind is not null).Select(JunitCase.Of),
                .. drift.Stacks.Where(stack => stack.Problem is not null || !differing.Contains((stack.Name, stack.Account, stack.Region))).Select(Stack),
            ],
            [
                ("resources", drift.Stacks.Sum(stack => stack.Resources)),
                ("compared", drift.Stacks.Sum(stack => stack.Compared)),
                ("notCompared", drift.NotCompared.Sum(row => row.Count)),
                ("equivalences", drift.Equivalences.Sum(row => row.Count)),
            ]);
    }

    private static JunitCase Stack(Auditor.Drift.ComparedStack stack)
    {
        var name = $"stack {stack.Name}{(stack.Account is { } account ? $" ({account}/{stack.Region})" : "")}";
        return stack.Problem is { } problem ? new(name, "skipped", Message: problem) : new(name);
    }

    private static IEnumerable<JunitSuite> Audit(AuditResult result)
    {
        ImmutableArray<JunitCase> cases =
        [
            .. result.Errors.Select(error => new JunitCase(error.ToString(), "error", Words.Of(error.Kind), error.Message)),
            .. result.Coverage.Where(entry => entry.Problem is not null).Select(gap => new JunitCase($"{gap.Type} of {gap.Target} is read", "skipped", Message: gap.Problem)),
        ];
        if (!cases.IsEmpty)
        {
            yield return new("audit", cases, []);
        }
    }

    private static void Write(XmlWriter writer, string attribute, int value) => writer.WriteAttributeString(attribute, value.ToString(CultureInfo.InvariantCulture));
}
