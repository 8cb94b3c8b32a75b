using System.Collections.Immutable;
using System.Text.Json;
using Auditor.Auditing;
using Auditor.Reporting.Markdown;
using Policies.Model;

namespace Auditor.Reporting.Sarif;

/// <summary>The policies of a result, and its kinds of drift, as SARIF's rules, each at the index that results refer to.</summary>
internal sealed class SarifRules
{
    private readonly ImmutableArray<PolicyDescription> _policies;
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);

    private SarifRules(ImmutableArray<PolicyDescription> policies)
    {
        _policies = policies;
        for (var i = 0; i < policies.Length; i++)
        {
            _indexes[policies[i].Id] = i;
        }
    }

    /// <summary>The policies that took part; a finding's policy that the result does not describe is described by the finding.</summary>
    public static SarifRules Of(AuditResult result)
    {
        var undescribed = result.Findings
            .ExceptBy(result.Policies.Select(policy => policy.Id), finding => finding.Policy, StringComparer.Ordinal)
            .Select(finding => new PolicyDescription(finding.Policy, finding.Title, "", finding.Remediation, finding.Severity, finding.Controls));
        var drift = (result.Drift?.Differences ?? []).Select(difference => difference.Kind).Distinct().Select(SarifDrift.Describe);
        return new SarifRules([.. result.Policies.Concat(undescribed).Concat(drift).DistinctBy(policy => policy.Id, StringComparer.Ordinal).OrderBy(policy => policy.Id, StringComparer.Ordinal)]);
    }

    public int IndexOf(string policy) => _indexes[policy];

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("rules");
        foreach (var policy in _policies)
        {
            Write(writer, policy);
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, PolicyDescription policy)
    {
        writer.WriteStartObject();
        writer.WriteString("id", policy.Id);
        SarifText.Write(writer, "shortDescription", policy.Title);
        SarifText.Write(writer, "fullDescription", policy.Rationale is "" ? policy.Title : policy.Rationale);
        WriteHelp(writer, policy);
        writer.WriteStartObject("defaultConfiguration");
        writer.WriteString("level", SarifText.Level(policy.Severity));
        writer.WriteEndObject();
        writer.WriteStartObject("properties");
        writer.WriteString("security-severity", SecuritySeverity(policy.Severity));
        writer.WriteString("severity", Words.Of(policy.Severity));
        writer.WriteStartArray("tags");
        foreach (var tag in policy.Controls.Select(control => $"{control.Framework}/{control.Id}").Prepend("security").Distinct(StringComparer.Ordinal))
        {
            writer.WriteStringValue(tag);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteHelp(Utf8JsonWriter writer, PolicyDescription policy)
    {
        var controls = policy.Controls.Select(control => $"{control.Framework} {control.Id}").ToArray();
        string[] paragraphs = [policy.Rationale, $"Remedy: {policy.Remediation}", controls.Length > 0 ? $"Controls: {string.Join(", ", controls)}." : ""];
        string[] markdown = [MarkdownText.Of(policy.Rationale), $"**Remedy:** {MarkdownText.Of(policy.Remediation)}", controls.Length > 0 ? $"**Controls:** {string.Join(", ", controls)}." : ""];
        writer.WriteStartObject("help");
        writer.WriteString("text", string.Join("\n\n", paragraphs.Where(paragraph => paragraph is not "")));
        writer.WriteString("markdown", string.Join("\n\n", markdown.Where(paragraph => paragraph is not "")));
        writer.WriteEndObject();
    }

    // GitHub's bands: over 9.0 critical, from 7.0 high, from 4.0 medium, below low.
    private static string SecuritySeverity(Severity severity) => severity switch
    {
        Severity.Critical => "9.5",
        Severity.High => "8.0",
        Severity.Medium => "5.5",
        Severity.Low => "3.0",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };
}
